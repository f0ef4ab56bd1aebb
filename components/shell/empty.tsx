import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Stands where there is nothing to show: a heading, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}
