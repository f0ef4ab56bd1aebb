import type { Database } from '../database.ts';
import { personWords, searchWords } from './person-words.ts';
import type { PersonFacts } from '../enrichment/person.ts';

/** After something came of a lookup: its people come first in the history, and are found by what was found. Call it
 * inside a transaction over people and findings. */
export async function refreshPeople(database: Database, ids: readonly string[], now: number): Promise<void> {
  const people = (await database.people.bulkGet([...ids])).filter((person) => person !== undefined);
  for (const person of people) {
    const words = await wordsOfPerson(database, person);
    await database.people.put({ ...person, updatedAt: now, words });
  }
}

/** The words of a person's facts and findings. */
export async function wordsOfPerson(
  database: Database,
  person: PersonFacts & { id: string },
): Promise<string[]> {
  const findings = await database.findings.where({ personId: person.id }).toArray();
  const found = findings.flatMap(({ value }) => searchWords(value));
  return [...new Set([...personWords(person), ...found])];
}
