import type { Database } from '../database.ts';
import { findRows } from '../database/find-rows.ts';
import type { PersonFacts } from '../enrichment/person.ts';
import { hashTrace } from '../privacy/hash-trace.ts';
import { nameTraces, ownTraces } from '../privacy/trace.ts';

/** By what somebody is recognised in a list: LinkedIn's address or ids, and the name with the company or its domain. */
export function contactTraces(facts: PersonFacts): string[] {
  return [...new Set([...ownTraces({ facts }), ...nameTraces(facts)])];
}

/** In which imported list each of these people is, by the file's name; null: in none. In their order. Costs one small
 * reading while there is no list. */
export async function findKnownContacts(
  { contactLists, knownContacts }: Pick<Database, 'contactLists' | 'knownContacts'>,
  people: readonly PersonFacts[],
): Promise<(string | null)[]> {
  const lists = await contactLists.toArray();
  if (lists.length === 0) return people.map(() => null);
  const hashes = people.map((facts) =>
    contactTraces(facts).flatMap((trace) => lists.map(({ key }) => hashTrace(key, trace))),
  );
  const rows = await findRows(knownContacts, hashes.flat(), ({ hash }) => hash);
  const listOf = new Map(rows.map(({ hash, listId }) => [hash, listId]));
  const nameOf = new Map(lists.map(({ id, name }) => [id, name]));
  // A list that is still being taken in has rows, but does not count yet.
  return hashes.map((own) => {
    const names = own.flatMap((hash) => nameOf.get(listOf.get(hash) ?? '') ?? []);
    return names[0] ?? null;
  });
}
