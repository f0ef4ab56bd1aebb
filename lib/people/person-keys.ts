import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { identityKeys } from '../linkedin/profile-address.ts';

/** All keys under which somebody is known, the first one for selections. Without any address (a line of a pasted
 * list) it is name and company together; none when even those are not whole. */
export function personKeys(facts: PersonIdentity & Partial<PersonFacts>): string[] {
  const keys = identityKeys(facts);
  if (keys.length > 0) return keys;
  const named = [facts.firstName, facts.lastName, facts.company ?? facts.domain].map((part) =>
    part?.trim().toLowerCase(),
  );
  return named.every((part) => part) ? [`name:${named.join('|')}`] : [];
}
