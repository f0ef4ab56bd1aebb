import { useCallback, useState } from 'react';
import { readRuns } from '../../lib/runs/runs-page.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Empty } from '../shell/empty.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useKept } from '../use-kept.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import { RunRow } from './run-row.tsx';
import styles from './runs-list.module.css';
import { useLiveQuery } from '../use-live-query.ts';

/** The selection that waits for its review, and all runs so far, the newest first. */
export function RunsList() {
  const database = useDatabase();
  const [pages, setPages] = useState(1);
  const page = useKept(useLiveSampled(useCallback(() => readRuns(database, pages), [database, pages])));
  if (!page) return <Skeleton lines={5} />;
  return (
    <div className={styles.view}>
      <Waiting />
      {page.runs.length === 0 && <NoRuns />}
      {page.runs.length > 0 && (
        <ul className={styles.list} aria-label={text('tab_runs')}>
          {page.runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </ul>
      )}
      {page.more && <Action onPress={() => setPages(pages + 1)}>{text('show_more')}</Action>}
    </div>
  );
}

function Waiting() {
  const database = useDatabase();
  const review = usePanelStore((state) => state.review);
  const count = useLiveQuery(() => database.selection.count(), [database]) ?? 0;
  if (count === 0) return null;
  return (
    <div className={styles.waiting}>
      <p>{plural('selected_people', count)}</p>
      <Action look="primary" onPress={() => review(null)}>
        {text('review_selection')}
      </Action>
    </div>
  );
}

function NoRuns() {
  return (
    <Empty>
      <h2>{text('runs_empty')}</h2>
      <p>{text('runs_empty_next')}</p>
    </Empty>
  );
}
