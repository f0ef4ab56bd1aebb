import { readSettings } from '../lib/read-settings.ts';
import type { Settings } from '../lib/settings.ts';
import { useDatabase } from './database-context.ts';
import { useLiveQuery } from './use-live-query.ts';

/** The user's settings over the defaults; undefined while they are read. */
export function useSettings(): Settings | undefined {
  const database = useDatabase();
  return useLiveQuery(() => readSettings(database), [database]);
}
