import type { Database } from './database.ts';
import type { Person } from './enrichment/person.ts';
import { searchWords } from './people/person-words.ts';

export const pageLength = 50;

/** So many matches of the longest word are looked at; more of them ask for a longer search. */
const mostMatches = 500;

export interface HistoryPage {
  people: Person[];
  more: boolean;
}

/** The newest people, or those of whom every searched word begins a stored word. Reads `pages` pages along an index:
 * its cost follows what is shown, not what is stored. */
export async function readHistory(database: Database, search: string, pages: number): Promise<HistoryPage> {
  const wanted = pages * pageLength;
  const words = searchWords(search);
  const people = words.length > 0 ? await matches(database, words) : await newest(database, wanted + 1);
  return { people: people.slice(0, wanted), more: people.length > wanted };
}

function newest(database: Database, limit: number): Promise<Person[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  return Promise.resolve(database.people.orderBy('updatedAt').reverse().limit(limit).toArray());
}

async function matches(database: Database, words: readonly string[]): Promise<Person[]> {
  const [longest = '', ...others] = words.toSorted((one, other) => other.length - one.length);
  const candidates = await database.people
    .where('words')
    .startsWith(longest)
    .distinct()
    .limit(mostMatches)
    .toArray();
  const fits = (person: Person) =>
    others.every((word) => person.words.some((stored) => stored.startsWith(word)));
  return candidates.filter(fits).toSorted((one, other) => other.updatedAt - one.updatedAt);
}
