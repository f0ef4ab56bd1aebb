import { type Preset, noPreset } from '../lib/preset/preset.ts';
import { readPreset } from '../lib/read-settings.ts';
import { useDatabase } from './database-context.ts';
import { useLiveQuery } from './use-live-query.ts';

/** What the administrator has set; nothing while it is read, for the worker is what obeys it. */
export function usePreset(): Preset {
  const database = useDatabase();
  return useLiveQuery(() => readPreset(database), [database], noPreset);
}
