import type { Lookup } from '../../lib/enrichment/lookup.ts';
import { type KeyLack, keyLack } from '../../lib/key-lack.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** Why an answer that is at a vendor cannot be fetched; null: it can. What is just being sent still gets its own. */
export function useKeyless({ provider, state, callIds }: Lookup): KeyLack | null {
  const database = useDatabase();
  const callId = state === 'asking' ? (callIds.at(-1) ?? '') : '';
  const query = async () => {
    const lack = callId === '' ? null : keyLack(await database.keyHints.get(provider));
    return lack && (await database.calls.get(callId))?.state === 'polling' ? lack : null;
  };
  return useLiveQuery(query, [database, provider, callId], null);
}
