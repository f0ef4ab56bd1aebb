import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './tick.module.css';

interface TickProps {
  label: ReactNode;
  /** Where the label alone does not say what is ticked. */
  ariaLabel?: string;
  detail?: string;
  isSelected: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  onChange: (isSelected: boolean) => void;
  children?: ReactNode;
}

/** A checkbox on a line of its own, with a remark at the right or below when there is no room. */
export function Tick({ label, ariaLabel, detail, children, ...rest }: TickProps) {
  const isMixed = rest.isIndeterminate === true;
  return (
    <div className={styles.line}>
      <Checkbox {...rest} {...(ariaLabel ? { 'aria-label': ariaLabel } : {})} className={styles.tick ?? ''}>
        <span className={styles.box}>
          {(rest.isSelected || isMixed) && <Icon name={isMixed ? 'minus' : 'check'} />}
        </span>
        <span className={styles.words}>
          <span>{label}</span>
          {detail && <span className={styles.detail}>{detail}</span>}
        </span>
      </Checkbox>
      {children}
    </div>
  );
}
