import type { FactName, Person, PersonFacts } from '../enrichment/person.ts';

const factNames: readonly FactName[] = [
  'address',
  'memberId',
  'leadId',
  'fullName',
  'firstName',
  'lastName',
  'headline',
  'company',
  'domain',
];

/** Takes what is newer, but keeps what it leaves out and what the user wrote by hand (now or earlier). */
export function mergeFacts(known: Person, seen: PersonFacts, byHand: readonly FactName[]): PersonFacts {
  const entries = factNames.map((name) => [name, pick(known, seen, name, byHand)]);
  return { ...factsOf(known), ...Object.fromEntries(entries) };
}

export function factsOf(facts: PersonFacts): PersonFacts {
  const { address, memberId, leadId, fullName, firstName, lastName, headline, company, domain } = facts;
  return { address, memberId, leadId, fullName, firstName, lastName, headline, company, domain };
}

function pick(known: Person, seen: PersonFacts, name: FactName, byHand: readonly FactName[]) {
  if (byHand.includes(name)) return seen[name];
  if (known.edited.includes(name)) return known[name];
  return seen[name] || known[name];
}
