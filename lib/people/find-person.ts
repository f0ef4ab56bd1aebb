import type { Database } from '../database.ts';
import type { PersonIdentity } from '../enrichment/person.ts';
import { identityKeys } from '../linkedin/profile-address.ts';

/** The ids of all stored people that one of these spellings points to; more than one: they are one person. */
export async function findPersonIds(database: Database, identity: PersonIdentity): Promise<string[]> {
  const keys = identityKeys(identity);
  if (keys.length === 0) return [];
  const aliases = await database.aliases.bulkGet(keys);
  const found = aliases.filter((alias) => alias !== undefined).map((alias) => alias.personId);
  return [...new Set(found)];
}
