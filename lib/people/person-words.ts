import type { PersonFacts } from '../enrichment/person.ts';

const mostWords = 40;

/** Lower case, no accents: how a name is stored for search and how a query is read. */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word.length > 0);
}

/** The words under which a person is found: name, company, headline, address, domain. */
export function personWords(facts: PersonFacts): string[] {
  const slug = facts.address?.split('/').at(-1) ?? '';
  const texts = [
    facts.fullName,
    facts.firstName,
    facts.lastName,
    facts.company,
    facts.domain,
    slug,
    facts.headline,
  ];
  const words = texts.flatMap((value) => searchWords(value ?? ''));
  return [...new Set(words)].slice(0, mostWords).map((word) => word.slice(0, 40));
}
