import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { isAllowed } from '../../lib/preset/preset.ts';
import { providerIds } from '../../lib/providers/index.ts';
import { readPreset } from '../../lib/read-settings.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** The vendors that the user has entered a key of, and may use, in the list's order; undefined while they are read. */
export function useKeyedVendors(): ProviderId[] | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => {
    const withKey = new Set(await database.keyHints.toCollection().primaryKeys());
    const preset = await readPreset(database);
    return providerIds.filter((id) => withKey.has(id) && isAllowed(preset, id));
  }, [database]);
}
