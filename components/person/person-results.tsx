import type { RefObject } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { PersonRecord } from '../../lib/person-record.ts';
import styles from './person-panel.module.css';
import { ResultCard } from './result-card.tsx';

interface PersonResultsProps {
  /** So that it can have the focus when something new is on its way. */
  ref: RefObject<HTMLDivElement | null>;
  record: PersonRecord | null;
  /** Is nothing asked about them? */
  isSuppressed: boolean;
  onAsk: (kinds: Kind[], again: boolean) => Promise<void>;
  onEdit: () => void;
}

/** What was asked of somebody, by kind. */
export function PersonResults({ ref, record, isSuppressed, onAsk, onEdit }: PersonResultsProps) {
  return (
    <div ref={ref} className={styles.results} tabIndex={-1}>
      {record?.records.map((one) => (
        <ResultCard
          key={one.kind}
          person={record.person}
          record={one}
          canRepeat={!isSuppressed}
          onAsk={(again) => void onAsk([one.kind], again)}
          onEdit={onEdit}
        />
      ))}
    </div>
  );
}
