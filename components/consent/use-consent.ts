import { Dexie } from 'dexie';
import type { ConsentEntry } from '../../lib/enrichment/consent.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** The newest word on personal email; null: never given. Undefined while it is read. */
export function useConsent(): ConsentEntry | null | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => {
    const range = [
      ['personal-email', Dexie.minKey],
      ['personal-email', Dexie.maxKey],
    ] as const;
    const newest = await database.consents.where('[subject+at]').between(range[0], range[1]).last();
    return newest ?? null;
  }, [database]);
}
