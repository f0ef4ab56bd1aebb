import type { Database } from '../database.ts';
import type { FactName, Person } from '../enrichment/person.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';
import { identityKeys } from '../reading/profile-address.ts';
import { mergeFacts } from './merge-facts.ts';
import { mergePeople } from './merge-people.ts';
import { newPerson } from './new-person.ts';
import { personKeys } from './person-keys.ts';
import { type Said, whoIsMeant } from './who-is-meant.ts';

/** What is to be stored, and what the user wrote by hand of it. */
export interface PersonStatement extends Said {
  byHand: readonly FactName[];
}

/** The tables that `savePerson` writes: a transaction around it must name them. */
export const personTables = [
  'aliases',
  'ledger',
  'calls',
  'runs',
  'personEvents',
  'exports',
  ...historyTables,
] as const;

/** Stores a person under all spellings given, merging those that turn out to be one. Call it inside a transaction. */
export async function savePerson(
  database: Database,
  statement: PersonStatement,
  { now, id }: { now: number; id: string },
): Promise<Person> {
  const meant = await whoIsMeant(database, statement);
  const [first, ...others] = meant.people;
  for (const other of others) if (first) await mergePeople(database, { kept: first, other }, now);
  const { byHand } = statement;
  const said = { facts: meant.facts, byHand };
  const person = first ? updated(first, said, now) : newPerson(said.facts, { id, now, byHand });
  await database.people.put(person);
  await addAliases(database, person);
  if (byHand.length > 0)
    await database.personEvents.add({ personId: person.id, at: now, type: 'edited', facts: [...byHand] });
  await refreshHistory(
    database,
    [person, ...others].map((one) => one.id),
  );
  return person;
}

/** Of what is no address, a spelling under which somebody else is known stays theirs. */
async function addAliases({ aliases }: Database, person: Person): Promise<void> {
  const addresses = identityKeys(person);
  const keys = personKeys(person);
  const taken = await aliases.bulkGet(keys);
  const own = keys.filter((key, place) => addresses.includes(key) || !taken[place]);
  await aliases.bulkPut(own.map((key) => ({ key, personId: person.id })));
}

function updated(known: Person, { facts, byHand }: Omit<PersonStatement, 'personId'>, now: number): Person {
  const merged = mergeFacts(known, facts, byHand);
  const edited = [...new Set([...known.edited, ...byHand])];
  const { vendorIds: _, ...rest } = known;
  return { ...rest, ...merged, updatedAt: now, edited };
}
