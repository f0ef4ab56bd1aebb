import { useEffect, useState } from 'react';
import type { HistoryQuery } from '../../lib/history/history-query.ts';
import { useDatabase } from '../database-context.ts';
import { useThrown } from '../use-thrown.ts';
import { followHistory, type HistoryList } from './follow-history.ts';
import { useHistoryStore } from './history-store.ts';
import { rowHeight } from './row-height.ts';

const inSight = () => Math.ceil(innerHeight / rowHeight);

const onOwnChange = (look: () => void) =>
  useHistoryStore.subscribe(({ ownChanges }, before) => {
    if (ownChanges !== before.ownChanges) look();
  });

/** Who fits; until an answer is there, who fitted before, so that nothing flickers while one types. Undefined: nothing
 * was read yet. */
export function useHistoryList(query: HistoryQuery): HistoryList | undefined {
  const index = useDatabase();
  const [list, setList] = useState<HistoryList>();
  const fail = useThrown();
  useEffect(() => {
    return followHistory({ index, query, inSight, onOwnChange, next: setList, fail });
  }, [index, query, fail]);
  return list;
}
