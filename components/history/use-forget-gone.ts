import { useEffect } from 'react';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { useHistoryStore } from './history-store.ts';

/** Whoever is gone, in another panel or because their time was over, is among the ticked no more. */
export function useForgetGone(): void {
  const { people } = useDatabase();
  const ids = useHistoryStore(({ chosen }) => chosen.ids);
  const forget = useHistoryStore((state) => state.forget);
  const gone = useLiveQuery(async () => {
    const ticked = [...ids];
    const found = await people.bulkGet(ticked);
    return ticked.filter((_, place) => !found[place]);
  }, [people, ids]);
  useEffect(() => {
    if (gone && gone.length > 0) forget(gone);
  }, [gone, forget]);
}
