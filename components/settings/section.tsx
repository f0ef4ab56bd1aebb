import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type SettingsPart, usePanelStore } from '../panel-store.ts';
import styles from './section.module.css';

interface SectionProps {
  title: string;
  about?: string;
  /** As what it is opened from elsewhere. */
  part?: SettingsPart;
  children: ReactNode;
}

/** A part of the settings with its heading and a word on what it does. */
export function Section({ title, about, part, children }: SectionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isWanted = usePanelStore(
    ({ settings }) => part !== undefined && settings.page === 'list' && settings.part === part,
  );
  const openSettings = usePanelStore((state) => state.openSettings);
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
    openSettings({ page: 'list' });
  }, [isWanted, openSettings]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {about && <p className={styles.about}>{about}</p>}
      </div>
      {children}
    </section>
  );
}
