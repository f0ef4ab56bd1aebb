import { Label, ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

interface ProgressProps {
  label: string;
  /** What is done, in words. */
  said: string;
  /** From 0 to 1; null: nobody knows. */
  share: number | null;
}

/** How far something is that takes a while. */
export function Progress({ label, said, share }: ProgressProps) {
  const width = `${Math.min(1, share ?? 0) * 100}%`;
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      valueLabel={said}
      {...(share === null ? { isIndeterminate: true } : { value: share * 100 })}
    >
      <span className={styles.line}>
        <Label>{label}</Label>
        <span className={styles.said}>{said}</span>
      </span>
      <span className={styles.track}>
        <span
          className={share === null ? styles.unknown : styles.done}
          style={share === null ? {} : { width }}
        />
      </span>
    </ProgressBar>
  );
}
