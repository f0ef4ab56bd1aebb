import type { Database } from '../database.ts';
import type { CallItem } from '../providers/provider.ts';
import { capabilitiesOf } from '../providers/index.ts';
import type { Call } from './call.ts';
import { withKnownEmails } from './known-emails.ts';
import { openLookups } from './open-lookups.ts';

/** What a call still carries, read again from its lookups and people. */
export async function callItems(database: Database, call: Call): Promise<CallItem[]> {
  const lookups = await openLookups(database, call);
  const people = await database.people.bulkGet(lookups.map(({ personId }) => personId));
  const items = lookups.flatMap(({ id, kind }, index) => {
    const person = people[index];
    return person ? [{ lookupId: id, kind, person }] : [];
  });
  return withKnownEmails(database, capabilitiesOf(call.provider), items);
}
