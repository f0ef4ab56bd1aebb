import type { KeyLock } from '../../lib/database.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** Whether the keys wait for the passphrase; undefined while it is read. */
export function useKeyLock(): KeyLock['state'] | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => (await database.keyLock.get('lock'))?.state ?? 'open', [database]);
}
