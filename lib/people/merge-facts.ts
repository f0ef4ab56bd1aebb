import type { FactName, Person, PersonFacts } from '../enrichment/person.ts';
import { type VendorIds, withVendorIds } from '../enrichment/vendor-ids.ts';

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
  const ids = withVendorIds({ ...knownIds(known, byHand), ...seen.vendorIds });
  return { ...plainFacts(known), ...Object.fromEntries(entries), ...ids };
}

export function factsOf(facts: PersonFacts): PersonFacts {
  return { ...plainFacts(facts), ...withVendorIds(facts.vendorIds) };
}

function plainFacts(facts: PersonFacts): Omit<PersonFacts, 'vendorIds'> {
  const { address, memberId, leadId, fullName, firstName, lastName, headline, company, domain } = facts;
  return { address, memberId, leadId, fullName, firstName, lastName, headline, company, domain };
}

/** Vendors told them of the address: another one by hand may be somebody else's. */
function knownIds({ vendorIds }: Person, byHand: readonly FactName[]): VendorIds | undefined {
  return byHand.includes('address') ? undefined : vendorIds;
}

function pick(known: Person, seen: PersonFacts, name: FactName, byHand: readonly FactName[]) {
  if (byHand.includes(name)) return seen[name];
  if (known.edited.includes(name)) return known[name];
  return seen[name] || known[name];
}
