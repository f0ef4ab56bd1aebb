import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './strip.module.css';

interface StripProps {
  icon: IconName;
  /** The buttons at its end. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A line above whatever view is open, about something that concerns all of them. */
export function Strip({ icon, actions, children }: StripProps) {
  const words = useId();
  return (
    <section className={styles.strip} aria-labelledby={words}>
      <Icon name={icon} />
      <div id={words} className={styles.words}>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
