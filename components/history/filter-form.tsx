import { agesInMonths, monthsAgo } from '../../lib/enrichment/freshness.ts';
import { readFilters } from '../../lib/history/read-filters.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { Dropdown } from '../shell/dropdown.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { Tick } from '../shell/tick.tsx';
import { FilterGroup } from './filter-group.tsx';
import { outcomeNames } from './filter-texts.ts';
import { useHistoryStore } from './history-store.ts';
import { runName } from './run-name.ts';
import styles from './filter.module.css';
import { useLiveQuery } from '../use-live-query.ts';

/** Outcome, vendor, tag, run and age; each kind narrows what the others leave. */
export function FilterForm() {
  const database = useDatabase();
  const filters = useLiveQuery(() => readFilters(database), [database]);
  const query = useHistoryStore((state) => state.query);
  const change = useHistoryStore((state) => state.change);
  if (!filters) return <Skeleton lines={6} />;
  return (
    <div className={styles.form}>
      <FilterGroup
        label={text('filter_outcome')}
        options={filters.outcomes.map((one) => ({ ...one, label: text(outcomeNames[one.name]) }))}
        chosen={query.outcomes}
        onChange={(outcomes) => change({ outcomes })}
      />
      {filters.vendors.length > 1 && (
        <FilterGroup
          label={text('filter_vendor')}
          options={filters.vendors.map((one) => ({ ...one, label: capabilitiesOf(one.name).name }))}
          chosen={query.vendors}
          onChange={(vendors) => change({ vendors })}
        />
      )}
      {filters.tags.length > 0 && (
        <FilterGroup
          label={text('filter_tag')}
          options={filters.tags.map((one) => ({ ...one, label: one.name }))}
          chosen={query.tags}
          onChange={(tags) => change({ tags })}
        />
      )}
      <RunFilter />
      <AgeFilter />
      <NoticeFilter />
    </div>
  );
}

/** Only those for whom the time to tell them has run out. */
function NoticeFilter() {
  const informBefore = useHistoryStore(({ query }) => query.informBefore);
  const change = useHistoryStore((state) => state.change);
  return (
    <Tick
      label={text('filter_notice')}
      isSelected={informBefore !== null}
      onChange={(isWanted) => change({ informBefore: isWanted ? Date.now() : null })}
    />
  );
}

const any = 'any';

function AgeFilter() {
  const olderThan = useHistoryStore((state) => state.olderThan);
  const ask = useHistoryStore((state) => state.askOlderThan);
  const ages = agesInMonths.map((months) => ({
    value: String(months),
    label: plural('older_than', months),
  }));
  const choose = (value: string) =>
    value === any ? ask(null, null) : ask(Number(value), monthsAgo(Number(value), Date.now()));
  return (
    <Dropdown
      label={text('filter_age')}
      value={String(olderThan ?? any)}
      options={[{ value: any, label: text('filter_any') }, ...ages]}
      onChange={choose}
    />
  );
}

const mostRuns = 50;

function RunFilter() {
  const { runs } = useDatabase();
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  const newest = useLiveQuery(() => runs.orderBy('createdAt').reverse().limit(mostRuns).toArray(), [runs]);
  const runIds = useHistoryStore(({ query }) => query.runIds);
  const change = useHistoryStore((state) => state.change);
  if (!newest || newest.length === 0) return null;
  const options = newest.map((run) => ({ value: run.id, label: runName(run) }));
  return (
    <Dropdown
      label={text('filter_run')}
      value={runIds[0] ?? any}
      options={[{ value: any, label: text('filter_any') }, ...options]}
      onChange={(id) => change({ runIds: id === any ? [] : [id] })}
    />
  );
}
