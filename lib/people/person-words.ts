import type { PersonFacts } from '../enrichment/person.ts';
import { readAddress } from '../reading/profile-address.ts';

const mostWords = 40;
const longestWord = 40;

/** Lower case, no accents: how a name is stored for search and how a query is read. */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const words = plain.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word.length > 0);
  return words.map((word) => word.slice(0, longestWord));
}

/** The words of what is looked for. Of an address, as it is copied from a page, only its end names somebody. */
export function queryWords(query: string): string[] {
  return searchWords(lastPart(readAddress(query)?.url ?? null) || query);
}

/** The words under which a person is found: name, company, headline, address, domain. */
export function personWords(facts: PersonFacts): string[] {
  const texts = [
    facts.fullName,
    facts.firstName,
    facts.lastName,
    facts.company,
    facts.domain,
    lastPart(facts.address),
    facts.headline,
  ];
  const words = texts.flatMap((value) => searchWords(value ?? ''));
  return [...new Set(words)].slice(0, mostWords);
}

function lastPart(address: string | null): string {
  return address?.split('/').at(-1) ?? '';
}
