import { Button, type ButtonProps } from 'react-aria-components';
import styles from './row-button.module.css';

interface RowButtonProps extends Omit<ButtonProps, 'className'> {
  /** How what stands in it is laid out. */
  className: string | undefined;
}

/** A whole row that is pressed to open what it is about. */
export function RowButton({ className, ...rest }: RowButtonProps) {
  return <Button {...rest} className={`${styles.row} ${className}`} />;
}
