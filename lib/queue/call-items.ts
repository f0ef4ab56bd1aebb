import type { Database } from '../database.ts';
import type { CallItem } from '../providers/provider.ts';
import type { Call } from './call.ts';
import { openLookups } from './open-lookups.ts';

/** What a call still carries, read again from its lookups and people. */
export async function callItems(database: Database, call: Call): Promise<CallItem[]> {
  const lookups = await openLookups(database, call);
  const people = await database.people.bulkGet(lookups.map(({ personId }) => personId));
  return lookups.flatMap(({ id, kind }, index) => {
    const person = people[index];
    return person ? [{ lookupId: id, kind, person }] : [];
  });
}
