import type { Database } from '../database.ts';
import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { personKeys } from './person-keys.ts';

/** The ids of all stored people that one of these spellings points to; more than one: they are one person. */
export async function findPersonIds(
  database: Database,
  identity: PersonIdentity & Partial<PersonFacts>,
): Promise<string[]> {
  const keys = personKeys(identity);
  if (keys.length === 0) return [];
  const aliases = await database.aliases.bulkGet(keys);
  const found = aliases.filter((alias) => alias !== undefined).map((alias) => alias.personId);
  return [...new Set(found)];
}
