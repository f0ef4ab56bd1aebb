import type { Finding } from '../enrichment/finding.ts';
import type { Person } from '../enrichment/person.ts';
import { personWords, searchWords } from '../people/person-words.ts';

const mostWords = 100;
const longestWord = 40;

/** The words under which somebody is found: those of the facts, the values found, the tags and the note. */
export function historyWords(person: Person, findings: readonly Finding[]): string[] {
  const values = findings.map(({ value }) => value);
  const others = [...values, ...person.tags, person.note].flatMap((text) => searchWords(text));
  const words = [...personWords(person), ...others.map((word) => word.slice(0, longestWord))];
  return [...new Set(words)].slice(0, mostWords);
}
