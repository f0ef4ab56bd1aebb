import type { Attempt } from '../../lib/enrichment/conclude.ts';
import { cooldownEnds } from '../../lib/enrichment/cooldown.ts';
import type { LedgerEntry } from '../../lib/enrichment/cost.ts';
import { summarizeSpend } from '../../lib/enrichment/spend-summary.ts';
import { formatDay } from '../../lib/format/format-time.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import { StateChip } from '../shell/state-chip.tsx';
import styles from './attempts-list.module.css';
import { attemptLooks, spendText } from './lookup-texts.ts';

interface AttemptsListProps {
  attempts: readonly Attempt[];
  /** All that the lookup cost. */
  spends: readonly LedgerEntry[];
}

/** Which vendors were tried, in order, with what each said and cost. */
export function AttemptsList({ attempts, spends }: AttemptsListProps) {
  return (
    <div className={styles.attempts}>
      <h3 className={styles.title}>{text('attempts')}</h3>
      <ol className={styles.list}>
        {attempts.map((attempt) => (
          <AttemptRow
            key={`${attempt.provider} ${attempt.at} ${attempt.callId}`}
            attempt={attempt}
            askableFrom={cooldownEnds(attempt, attempts)}
            spends={spends.filter(({ callId }) => callId === attempt.callId)}
          />
        ))}
      </ol>
    </div>
  );
}

interface AttemptRowProps {
  attempt: Attempt;
  askableFrom: number | null;
  spends: readonly LedgerEntry[];
}

function AttemptRow({ attempt, askableFrom, spends }: AttemptRowProps) {
  const { provider, result, code } = attempt;
  return (
    <li className={styles.row}>
      <span className={styles.vendor}>{capabilitiesOf(provider).name}</span>
      <StateChip look={attemptLooks[result]} />
      {result !== 'skipped' && <span>{spendText(summarizeSpend(spends))}</span>}
      {code && <span className={styles.reason}>{text(`failure_${code}`)}</span>}
      {askableFrom !== null && (
        <span className={styles.reason}>{text('askable_from', formatDay(askableFrom, locale()))}</span>
      )}
    </li>
  );
}
