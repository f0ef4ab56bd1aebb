import type { Finding } from '../enrichment/finding.ts';
import type { Person } from '../enrichment/person.ts';
import { personWords, searchWords } from '../people/person-words.ts';

/** A note that is as long as one can be has fewer. */
const mostWords = 1000;

/** The words under which somebody is found: those of the facts, the values found, the tags and the note. */
export function historyWords(person: Person, findings: readonly Finding[]): string[] {
  const values = findings.map(({ value }) => value);
  const others = [...values, ...person.tags, person.note].flatMap((text) => searchWords(text));
  return [...new Set([...personWords(person), ...others])].slice(0, mostWords);
}
