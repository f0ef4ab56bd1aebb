import { runProgress } from '../../lib/enrichment/run-progress.ts';
import { type Run, spentOf } from '../../lib/enrichment/run.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { amountsText } from '../credits/amounts-text.ts';
import { usePanelStore } from '../panel-store.ts';
import { RowButton } from '../shell/row-button.tsx';
import { StateChip } from '../shell/state-chip.tsx';
import { runLooks } from './run-texts.ts';
import styles from './run-row.module.css';

/** One run of the history of runs; pressing it opens its progress or receipt. */
export function RunRow({ run }: { run: Run }) {
  const openRuns = usePanelStore((state) => state.openRuns);
  const { found, settled, total } = runProgress(run);
  const figures = [
    plural('run_people', run.people),
    settled < total ? text('run_done_of', settled, total) : text('run_found_count', found),
    amountsText(spentOf(run)),
  ];
  return (
    <li>
      <RowButton className={styles.row} onPress={() => openRuns({ page: 'run', runId: run.id })}>
        <span className={styles.head}>
          <span className={styles.when}>{formatTime(run.createdAt, locale())}</span>
          <StateChip look={runLooks[run.state]} />
        </span>
        <span className={styles.figures}>{figures.join(' · ')}</span>
      </RowButton>
    </li>
  );
}
