import type { Database } from './database.ts';
import type { WaterfallRules } from './enrichment/plan-waterfall.ts';
import { readSettings } from './read-settings.ts';

/** What the planning of a waterfall needs to know. Inside a transaction over `settings` and `keyHints`, or outside
 * any. */
export async function readWaterfallRules(
  database: Database,
  use: WaterfallRules['use'],
): Promise<WaterfallRules> {
  const [settings, withKey] = await Promise.all([
    readSettings(database),
    database.keyHints.toCollection().primaryKeys(),
  ]);
  return { settings, withKey: new Set(withKey), use };
}
