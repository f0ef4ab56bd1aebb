import type { Lookup } from '../../lib/enrichment/lookup.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** Is an answer at a vendor that cannot be fetched, because the key is gone? What is just being sent still gets its own. */
export function useKeyless({ provider, state, callIds }: Lookup): boolean {
  const database = useDatabase();
  const callId = state === 'asking' ? (callIds.at(-1) ?? '') : '';
  const query = async () => {
    if (callId === '' || (await database.keyHints.get(provider))) return false;
    return (await database.calls.get(callId))?.state === 'polling';
  };
  return useLiveQuery(query, [database, provider, callId], false);
}
