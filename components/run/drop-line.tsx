import type { ReactNode } from 'react';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { locale, text } from '../../lib/text.ts';
import styles from './drop-line.module.css';

interface DropLineProps {
  facts: PersonFacts;
  detail: string | null;
  /** From when this person may be tried again. */
  until?: number | null;
  children?: ReactNode;
}

/** One person of a list that leads nowhere, with what can be done about them. */
export function DropLine({ facts, detail, until = null, children }: DropLineProps) {
  const name = facts.fullName || [facts.firstName, facts.lastName].filter(Boolean).join(' ');
  return (
    <div className={styles.line}>
      <span className={styles.who}>
        <bdi className={styles.name}>{name || facts.address || text('name_unknown')}</bdi>
        <bdi className={styles.about}>{until === null ? detail : text('drop_until', day(until))}</bdi>
      </span>
      {children}
    </div>
  );
}

function day(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(at);
}
