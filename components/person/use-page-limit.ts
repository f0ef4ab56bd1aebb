import { useEffect, useState } from 'react';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** The limit counts the lookups of the last minute. */
const holdsMs = 60_000;

/** Was a lookup from a page refused within the last minute, because there were too many? */
export function usePageLimit(): boolean {
  const database = useDatabase();
  const [overFor, setOverFor] = useState(0);
  const refusal = useLiveQuery(async () => {
    const at = (await database.counters.get('page-limit-at'))?.value ?? 0;
    return { at, leftMs: at + holdsMs - Date.now() };
  }, [database]);
  useEffect(() => {
    if (!refusal) return undefined;
    const timer = setTimeout(() => setOverFor(refusal.at), Math.max(0, refusal.leftMs));
    return () => clearTimeout(timer);
  }, [refusal]);
  return refusal !== undefined && refusal.leftMs > 0 && overFor !== refusal.at;
}
