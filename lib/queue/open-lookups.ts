import type { Database } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Call } from './call.ts';

export async function openLookups(database: Database, call: Call): Promise<Lookup[]> {
  return stillCarried(call, await database.lookups.bulkGet(call.lookupIds));
}

/** The lookups that a call still carries: not those that it settled already, which may be with another vendor now. */
export function stillCarried({ id }: Call, lookups: readonly (Lookup | undefined)[]): Lookup[] {
  return lookups
    .filter((lookup) => lookup !== undefined)
    .filter(({ state, callIds }) => state === 'asking' && callIds.at(-1) === id);
}
