import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './chip.tsx';
import styles from './callout.module.css';

interface CalloutProps {
  tone: Exclude<Tone, 'plain'>;
  icon: IconName;
  title: string;
  children?: ReactNode;
  /** Is it said at once by screen readers, because it answers what the user just did? */
  urgent?: boolean;
}

/** Something the user should know, with what to do about it. */
export function Callout({ tone, icon, title, children, urgent = false }: CalloutProps) {
  return (
    <div className={`${styles.callout} ${styles[tone]}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icon} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
