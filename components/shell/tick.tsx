import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './tick.module.css';

interface TickProps {
  label: string;
  detail?: string;
  isSelected: boolean;
  isDisabled?: boolean;
  onChange: (isSelected: boolean) => void;
  children?: ReactNode;
}

/** A checkbox on a line of its own, with a remark at the right or below when there is no room. */
export function Tick({ label, detail, children, ...rest }: TickProps) {
  return (
    <div className={styles.line}>
      <Checkbox {...rest} className={styles.tick ?? ''}>
        <span className={styles.box}>{rest.isSelected && <Icon name="check" />}</span>
        <span className={styles.words}>
          <span>{label}</span>
          {detail && <span className={styles.detail}>{detail}</span>}
        </span>
      </Checkbox>
      {children}
    </div>
  );
}
