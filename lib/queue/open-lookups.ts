import type { Database } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Call } from './call.ts';

/** The lookups that a call still carries: not those that it settled already, which may be with another vendor now. */
export async function openLookups(database: Database, { id, lookupIds }: Call): Promise<Lookup[]> {
  const lookups = await database.lookups.bulkGet(lookupIds);
  return lookups
    .filter((lookup) => lookup !== undefined)
    .filter(({ state, callIds }) => state === 'asking' && callIds.at(-1) === id);
}
