import type { WaterfallRules } from '../lib/enrichment/plan-waterfall.ts';
import { defaultSettings } from '../lib/settings.ts';
import { readWaterfallRules } from '../lib/waterfall-rules.ts';
import { useDatabase } from './database-context.ts';
import { useLiveQuery } from './use-live-query.ts';

/** What holds while they are read. */
export const unreadRules: WaterfallRules = { settings: defaultSettings, withKey: new Set(), use: 'single' };

/** In which order the user's vendors are asked, and what they cost. */
export function useWaterfallRules(): WaterfallRules {
  const database = useDatabase();
  return useLiveQuery(() => readWaterfallRules(database, 'single'), [database], unreadRules);
}
