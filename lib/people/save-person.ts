import type { Database } from '../database.ts';
import type { FactName, Person, PersonFacts } from '../enrichment/person.ts';
import { findPersonIds } from './find-person.ts';
import { factsOf, mergeFacts } from './merge-facts.ts';
import { mergePeople } from './merge-people.ts';
import { personKeys } from './person-keys.ts';
import { wordsOfPerson } from './refresh-people.ts';

/** What is to be stored, which person it is known to be about (if so), and what the user wrote by hand. */
export interface PersonStatement {
  facts: PersonFacts;
  personId: string | null;
  byHand: readonly FactName[];
}

/** The tables that `savePerson` writes: a transaction around it must name them. */
export const personTables = ['people', 'aliases', 'lookups', 'findings', 'ledger', 'calls'] as const;

/** Stores a person under all spellings given, merging those that turn out to be one. Call it inside a transaction. */
export async function savePerson(
  database: Database,
  statement: PersonStatement,
  { now, id }: { now: number; id: string },
): Promise<Person> {
  const known = await knownPerson(database, statement);
  const person = known ? updated(known, statement, now) : created(statement, { now, id });
  await database.people.put({ ...person, words: await wordsOfPerson(database, person) });
  await database.aliases.bulkPut(personKeys(person).map((key) => ({ key, personId: person.id })));
  return person;
}

async function knownPerson(
  database: Database,
  { facts, personId }: PersonStatement,
): Promise<Person | undefined> {
  const named = personId === null ? [] : [personId];
  const ids = [...new Set([...named, ...(await findPersonIds(database, facts))])];
  const [first, ...others] = (await database.people.bulkGet(ids)).filter((person) => person !== undefined);
  for (const other of others) if (first) await mergePeople(database, first, other);
  return first;
}

function created({ facts, byHand }: PersonStatement, { now, id }: { now: number; id: string }): Person {
  const plain = factsOf(facts);
  return { ...plain, id, createdAt: now, updatedAt: now, words: [], edited: [...byHand] };
}

function updated(known: Person, { facts, byHand }: PersonStatement, now: number): Person {
  const merged = mergeFacts(known, facts, byHand);
  const edited = [...new Set([...known.edited, ...byHand])];
  return { ...known, ...merged, updatedAt: now, edited };
}
