import type { PersonFacts } from '../enrichment/person.ts';

/** The headline without the company where it ends with it ("Head of Tests at Example Works"): CRMs have a field each. */
export function jobTitle({ headline, company }: Pick<PersonFacts, 'headline' | 'company'>): string | null {
  if (headline === null || company === null || company === '') return headline;
  const start = headline.slice(0, -company.length);
  const isLast = headline.slice(-company.length).toLowerCase() === company.toLowerCase();
  const title = /^(.+?)\s+(?:at|@|bei|chez|en|presso|bij|hos)\s+$/iu.exec(start)?.[1];
  return isLast && title !== undefined ? title : headline;
}
