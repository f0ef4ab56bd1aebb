import type { ReactNode } from 'react';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { formatDay } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { nameText } from '../person/name-text.ts';
import styles from './drop-line.module.css';

interface DropLineProps {
  facts: PersonFacts;
  detail: string | null;
  /** From when this person may be tried again. */
  until?: number | null;
  /** A sentence about what can be done. */
  said?: string | null;
  children?: ReactNode;
}

/** One person of a list that leads nowhere, with what can be done about them. */
export function DropLine({ facts, detail, until = null, said = null, children }: DropLineProps) {
  return (
    <div className={styles.line}>
      <span className={styles.who}>
        <bdi className={styles.name}>{nameText(facts)}</bdi>
        {until !== null && (
          <span className={styles.said}>{text('drop_until', formatDay(until, locale()))}</span>
        )}
        {said !== null && <span className={styles.said}>{said}</span>}
        {until === null && <bdi className={styles.about}>{detail}</bdi>}
      </span>
      {children}
    </div>
  );
}
