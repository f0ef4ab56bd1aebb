import { Label, ProgressBar } from 'react-aria-components';
import { isGoing, type RunProgress, runProgress } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { type TextKey, numberText, text } from '../../lib/text.ts';
import { waitsItsTurn } from '../../lib/runs/waits-its-turn.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { PaceLine } from './pace-line.tsx';
import { RunSpend } from './run-spend.tsx';
import styles from './run-progress-card.module.css';

const parts = ['found', 'notFound', 'delivered', 'failed', 'interrupted', 'cancelled'] as const;

const figures: readonly { part: keyof RunProgress; key: TextKey }[] = [
  { part: 'found', key: 'state_found' },
  { part: 'notFound', key: 'state_not_found' },
  { part: 'delivered', key: 'state_delivered' },
  { part: 'failed', key: 'state_failed' },
  { part: 'interrupted', key: 'state_interrupted' },
  { part: 'cancelled', key: 'state_cancelled' },
  { part: 'open', key: 'state_waiting' },
];

/** Those that say something: found and not found always, the rest when there are any. */
function shownFigures(progress: RunProgress) {
  return figures.filter(({ part }) => part === 'found' || part === 'notFound' || progress[part] > 0);
}

/** How far a run is: a bar, a figure for each outcome, what was spent, pace and time left. */
export function RunProgressCard({ run }: { run: Run }) {
  const database = useDatabase();
  const progress = runProgress(run);
  const waits = useLiveQuery(() => waitsItsTurn(database, run), [database, run]) ?? false;
  const done = text('run_done_of', progress.settled, progress.total);
  return (
    <section className={styles.card} aria-label={text('run_progress')}>
      <ProgressBar className={styles.progress ?? ''} value={progress.share * 100} valueLabel={done}>
        <span className={styles.line}>
          <Label className={styles.done ?? ''}>{done}</Label>
          {isGoing(run) && <PaceLine progress={progress} waits={waits} />}
        </span>
        <span className={styles.track}>
          {parts.map((part) => (
            <span
              key={part}
              className={styles[part]}
              style={{ width: `${(progress[part] / Math.max(1, progress.total)) * 100}%` }}
            />
          ))}
        </span>
      </ProgressBar>
      <dl className={styles.figures}>
        {shownFigures(progress).map(({ part, key }) => (
          <div key={part} className={styles.figure}>
            <dt>
              <span className={`${styles.dot} ${styles[part]}`} />
              {text(key)}
            </dt>
            <dd>{numberText(progress[part])}</dd>
          </div>
        ))}
      </dl>
      <RunSpend run={run} />
    </section>
  );
}
