import type { PrivacySettings } from '../../lib/privacy/privacy-settings.ts';
import { readPrivacySettings } from '../../lib/privacy/read-privacy-settings.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** What the user decided about the people who are looked up; undefined while it is read. */
export function usePrivacySettings(): PrivacySettings | undefined {
  const database = useDatabase();
  return useLiveQuery(() => readPrivacySettings(database), [database]);
}
