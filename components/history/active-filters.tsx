import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { HistoryQuery } from '../../lib/history/history-query.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { Icon } from '../shell/icon.tsx';
import { outcomeNames } from './filter-texts.ts';
import { useHistoryStore } from './history-store.ts';
import { runName } from './run-name.ts';
import styles from './filter.module.css';
import { useLiveQuery } from '../use-live-query.ts';

interface ActiveFilter {
  id: string;
  label: string;
  without: Partial<HistoryQuery>;
}

/** What is filtered by now; each can be taken away. */
export function ActiveFilters() {
  const query = useHistoryStore((state) => state.query);
  const olderThan = useHistoryStore((state) => state.olderThan);
  const change = useHistoryStore((state) => state.change);
  const askOlderThan = useHistoryStore((state) => state.askOlderThan);
  const { runs } = useDatabase();
  const [runId = ''] = query.runIds;
  const run = useLiveQuery(() => runs.get(runId), [runs, runId]);
  const active = [
    ...facetFilters(query),
    ...(run ? [{ id: 'run', label: runName(run), without: { runIds: [] } }] : []),
    ...(query.informBefore === null
      ? []
      : [{ id: 'notice', label: text('filter_notice'), without: { informBefore: null } }]),
    ...(olderThan === null
      ? []
      : [
          {
            id: 'age',
            label: plural('older_than', olderThan),
            without: {},
          },
        ]),
  ];
  if (active.length === 0) return null;
  const remove = (keys: Set<unknown>) => {
    for (const { id, without } of active.filter((one) => keys.has(one.id)))
      if (id === 'age') askOlderThan(null, null);
      else change(without);
  };
  return (
    <TagGroup aria-label={text('active_filters')} onRemove={remove}>
      <TagList className={styles.chips ?? ''} items={active}>
        {({ id, label }) => (
          <Tag id={id} textValue={label} className={styles.chip ?? ''}>
            <bdi className={styles.name}>{label}</bdi>
            <Button slot="remove" className={styles.remove ?? ''} aria-label={text('remove_filter')}>
              <Icon name="cross" />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

function facetFilters({ outcomes, vendors, tags }: HistoryQuery): ActiveFilter[] {
  return [
    ...outcomes.map((one) => ({
      id: `outcome ${one}`,
      label: text(outcomeNames[one]),
      without: { outcomes: outcomes.filter((other) => other !== one) },
    })),
    ...vendors.map((one) => ({
      id: `vendor ${one}`,
      label: capabilitiesOf(one).name,
      without: { vendors: vendors.filter((other) => other !== one) },
    })),
    ...tags.map((one) => ({
      id: `tag ${one}`,
      label: one,
      without: { tags: tags.filter((other) => other !== one) },
    })),
  ];
}
