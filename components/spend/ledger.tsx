import { useCallback, useState } from 'react';
import { summarizeSpend } from '../../lib/enrichment/spend-summary.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { type LedgerLine, readLedger } from '../../lib/ledger-page.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { kindNames } from '../person/kind-texts.ts';
import { spendText } from '../person/lookup-texts.ts';
import { Section } from '../settings/section.tsx';
import { Action } from '../shell/action.tsx';
import { useKept } from '../use-kept.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import styles from './ledger.module.css';

/** Every spend, the newest first, in its vendor's own unit. */
export function Ledger() {
  const database = useDatabase();
  const [pages, setPages] = useState(1);
  const page = useKept(useLiveSampled(useCallback(() => readLedger(database, pages), [database, pages])));
  if (!page || page.lines.length === 0) return null;
  return (
    <Section title={text('ledger')}>
      <ol className={styles.list}>
        {page.lines.map((line) => (
          <Line key={line.entry.id} {...line} />
        ))}
      </ol>
      {page.more && <Action onPress={() => setPages(pages + 1)}>{text('show_more')}</Action>}
    </Section>
  );
}

function Line({ entry, name }: LedgerLine) {
  const facts = [capabilitiesOf(entry.provider).name, text(kindNames[entry.kind])];
  return (
    <li className={styles.line}>
      <bdi className={styles.name}>{name ?? text('ledger_nobody')}</bdi>
      <span className={styles.amount}>{spendText(summarizeSpend([entry]))}</span>
      <span className={styles.facts}>{[...facts, formatTime(entry.at, locale())].join(' · ')}</span>
    </li>
  );
}
