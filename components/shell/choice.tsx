import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './choice.module.css';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string; detail: string }[];
  onChange: (value: string) => void;
  isDisabled?: boolean;
  /** Below the options: why it is disabled. */
  children?: ReactNode;
}

/** One of a few, each with a word on what it means. */
export function Choice({ label, options, children, ...rest }: ChoiceProps) {
  return (
    <RadioGroup className={styles.group ?? ''} {...rest}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={styles.radio ?? ''}>
          <span className={styles.dot} />
          <span className={styles.words}>
            {option.label}
            <span className={styles.detail}>{option.detail}</span>
          </span>
        </Radio>
      ))}
      {children}
    </RadioGroup>
  );
}
