import type { Database } from '../database.ts';
import type { CallItem } from '../providers/provider.ts';
import type { Call } from './call.ts';

/** What a call carries, read again from its lookups and people. */
export async function callItems(database: Database, call: Call): Promise<CallItem[]> {
  const lookups = (await database.lookups.bulkGet(call.lookupIds)).filter((lookup) => lookup !== undefined);
  const people = await database.people.bulkGet(lookups.map(({ personId }) => personId));
  return lookups.flatMap(({ id, kind }, index) => {
    const person = people[index];
    return person ? [{ lookupId: id, kind, person }] : [];
  });
}
