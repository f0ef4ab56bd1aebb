import type { ReactNode } from 'react';
import { Icon } from '../shell/icon.tsx';
import { RowButton } from '../shell/row-button.tsx';
import styles from './open-row.module.css';

interface OpenRowProps {
  title: string;
  onPress: () => void;
  children?: ReactNode;
}

/** A line of the settings that opens a page of its own. */
export function OpenRow({ title, onPress, children }: OpenRowProps) {
  return (
    <RowButton className={styles.row} onPress={onPress}>
      <span className={styles.title}>{title}</span>
      {children}
      <Icon name="forward" />
    </RowButton>
  );
}
