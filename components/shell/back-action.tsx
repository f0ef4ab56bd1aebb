import type { RefObject } from 'react';
import { Action } from './action.tsx';
import styles from './sub-page.module.css';

interface BackActionProps {
  /** So that it can have the focus itself. */
  ref?: RefObject<HTMLDivElement | null>;
  label: string;
  onPress: () => void;
}

/** The way to where one came from, at the top of what was opened. */
export function BackAction({ ref, label, onPress }: BackActionProps) {
  return (
    <div className={styles.back} {...(ref && { ref, tabIndex: -1 })}>
      <Action look="quiet" icon="back" onPress={onPress}>
        {label}
      </Action>
    </div>
  );
}
