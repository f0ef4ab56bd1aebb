import type { Database } from '../database.ts';
import type { CallItem } from '../providers/provider.ts';
import { capabilitiesOf } from '../providers/index.ts';
import type { Call } from './call.ts';
import { withKnownEmails } from './known-emails.ts';
import { openLookups } from './open-lookups.ts';

/** What a call still carries, read again from its lookups and people; `isPart`: it carried more. */
export async function callItems(
  database: Database,
  call: Call,
): Promise<{ items: CallItem[]; isPart: boolean }> {
  const lookups = await openLookups(database, call);
  const people = await database.people.bulkGet(lookups.map(({ personId }) => personId));
  const items = lookups.flatMap(({ id, kind }, index) => {
    const person = people[index];
    return person ? [{ lookupId: id, kind, person }] : [];
  });
  const isPart = call.isErased === true || items.length < call.lookupIds.length;
  return { items: await withKnownEmails(database, capabilitiesOf(call.provider), items), isPart };
}
