import { useCallback, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { isOver, type RunProgress, runProgress } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { peoplePerPage, type RunFilter, readRunPeople, runFilters } from '../../lib/runs/run-people.ts';
import { type TextKey, numberText, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { Action } from '../shell/action.tsx';
import { useKept } from '../use-kept.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import { RunPersonRow } from './run-person-row.tsx';
import styles from './run-people.module.css';

/** The rows on the screen are read anew at most so often while a run goes. */
const everyMs = 500;

const filterNames: Record<RunFilter, TextKey> = {
  all: 'filter_all',
  found: 'state_found',
  'not-found': 'state_not_found',
  delivered: 'state_delivered',
  failed: 'state_failed',
  interrupted: 'state_interrupted',
  open: 'state_waiting',
};

function countOf(filter: RunFilter, progress: RunProgress): number {
  if (filter === 'all') return progress.total;
  return filter === 'not-found' ? progress.notFound : progress[filter];
}

/** The people of a run with what became of each; fifty, then more. */
export function RunPeople({ run }: { run: Run }) {
  const database = useDatabase();
  const runId = run.id;
  const [chosen, setFilter] = useState<RunFilter>('all');
  const [pages, setPages] = useState(1);
  const progress = runProgress(run);
  const filters = runFilters.filter((filter) => filter === 'all' || countOf(filter, progress) > 0);
  const filter = filters.includes(chosen) ? chosen : 'all';
  const fresh = useLiveSampled(
    useCallback(() => readRunPeople(database, { runId, filter, pages }), [database, runId, filter, pages]),
    everyMs,
  );
  const rows = useKept(fresh) ?? [];
  const choose = (keys: Set<unknown>) => {
    setFilter(runFilters.find((name) => keys.has(name)) ?? 'all');
    setPages(1);
  };
  const count = countOf(filter, progress);
  const isMore = count > pages * peoplePerPage;
  const areGone = isOver(run) && fresh !== undefined && fresh.length < Math.min(count, pages * peoplePerPage);
  return (
    <section className={styles.people} aria-labelledby="run-people">
      <h2 id="run-people">{text('people')}</h2>
      <ToggleButtonGroup
        className={styles.filters ?? ''}
        aria-label={text('filter_people')}
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={choose}
      >
        {filters.map((name) => (
          <ToggleButton key={name} id={name} className={styles.filter ?? ''}>
            {`${text(filterNames[name])} ${numberText(countOf(name, progress))}`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ul className={styles.list} aria-labelledby="run-people">
        {rows.map((row) => (
          <RunPersonRow key={row.lookup.id} row={row} showKind={run.kinds.length > 1} />
        ))}
      </ul>
      {areGone && <p>{text('run_people_deleted')}</p>}
      {isMore && <Action onPress={() => setPages(pages + 1)}>{text('show_more')}</Action>}
    </section>
  );
}
