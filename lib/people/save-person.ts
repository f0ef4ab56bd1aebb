import type { Database } from '../database.ts';
import type { FactName, Person, PersonFacts } from '../enrichment/person.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';
import { findPersonIds } from './find-person.ts';
import { mergeFacts } from './merge-facts.ts';
import { mergePeople } from './merge-people.ts';
import { personKeys } from './person-keys.ts';
import { newPerson } from './new-person.ts';

/** What is to be stored, which person it is known to be about (if so), and what the user wrote by hand. */
export interface PersonStatement {
  facts: PersonFacts;
  personId: string | null;
  byHand: readonly FactName[];
}

/** The tables that `savePerson` writes: a transaction around it must name them. */
export const personTables = ['aliases', 'ledger', 'calls', 'runs', 'personEvents', ...historyTables] as const;

/** Stores a person under all spellings given, merging those that turn out to be one. Call it inside a transaction. */
export async function savePerson(
  database: Database,
  statement: PersonStatement,
  { now, id }: { now: number; id: string },
): Promise<Person> {
  const stored = await storedPeople(database, statement);
  const [first, ...others] = stored;
  for (const other of others) if (first) await mergePeople(database, { kept: first, other }, now);
  const { facts, byHand } = statement;
  const person = first ? updated(first, statement, now) : newPerson(facts, { id, now, byHand });
  await database.people.put(person);
  await database.aliases.bulkPut(personKeys(person).map((key) => ({ key, personId: person.id })));
  if (byHand.length > 0)
    await database.personEvents.add({ personId: person.id, at: now, type: 'edited', facts: [...byHand] });
  await refreshHistory(
    database,
    [person, ...others].map((one) => one.id),
  );
  return person;
}

/** Everybody whom the statement is about by what is stored; more than one turn out to be one. */
async function storedPeople(database: Database, { facts, personId }: PersonStatement): Promise<Person[]> {
  const named = personId === null ? [] : [personId];
  const ids = [...new Set([...named, ...(await findPersonIds(database, facts))])];
  return (await database.people.bulkGet(ids)).filter((person) => person !== undefined);
}

function updated(known: Person, { facts, byHand }: PersonStatement, now: number): Person {
  const merged = mergeFacts(known, facts, byHand);
  const edited = [...new Set([...known.edited, ...byHand])];
  const { vendorIds: _, ...rest } = known;
  return { ...rest, ...merged, updatedAt: now, edited };
}
