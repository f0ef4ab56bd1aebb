import type { Database } from '../database.ts';
import type { PersonFacts } from '../enrichment/person.ts';
import { hashTrace } from '../privacy/hash-trace.ts';
import { nameTraces, ownTraces } from '../privacy/trace.ts';

/** By what somebody is recognised in a list: LinkedIn's address or ids, and the name with the company or its domain. */
export function contactTraces(facts: PersonFacts): string[] {
  return [...new Set([...ownTraces({ facts }), ...nameTraces(facts)])];
}

/** Which of these people the user has in a CRM already; in their order. Costs one small reading while there is no list. */
export async function findKnownContacts(
  { contactLists, knownContacts }: Pick<Database, 'contactLists' | 'knownContacts'>,
  people: readonly PersonFacts[],
): Promise<boolean[]> {
  const lists = await contactLists.toArray();
  if (lists.length === 0) return people.map(() => false);
  const hashes = people.map((facts) =>
    contactTraces(facts).flatMap((trace) => lists.map(({ key }) => hashTrace(key, trace))),
  );
  const rows = await knownContacts.bulkGet([...new Set(hashes.flat())]);
  const found = new Set(rows.map((row) => row?.hash));
  return hashes.map((own) => own.some((hash) => found.has(hash)));
}
