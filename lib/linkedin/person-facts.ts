import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import type { PersonName } from './person-name.ts';

/** What a page says of a person, put together. A page never states the company's domain. */
export function personFacts(
  identity: PersonIdentity,
  { fullName, firstName, lastName }: PersonName,
  headline: string | null,
  company: string | null,
): PersonFacts {
  return { ...identity, fullName, firstName, lastName, headline, company, domain: null };
}
