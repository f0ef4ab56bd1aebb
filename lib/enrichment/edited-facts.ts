import type { FactName, PersonFacts } from './person.ts';
import { withVendorIds } from './vendor-ids.ts';

const editable: readonly FactName[] = [
  'address',
  'fullName',
  'firstName',
  'lastName',
  'headline',
  'company',
  'domain',
];

/** Which facts the user changed by hand. */
export function editedFacts(before: PersonFacts, after: PersonFacts): FactName[] {
  return editable.filter((name) => before[name] !== after[name]);
}

/** What is stored of a person, with the gaps filled from the page. */
export function fillGaps(stored: PersonFacts, page: PersonFacts): PersonFacts {
  return {
    address: stored.address ?? page.address,
    memberId: stored.memberId ?? page.memberId,
    leadId: stored.leadId ?? page.leadId,
    fullName: stored.fullName || page.fullName,
    firstName: stored.firstName || page.firstName,
    lastName: stored.lastName || page.lastName,
    headline: stored.headline ?? page.headline,
    company: stored.company ?? page.company,
    domain: stored.domain ?? page.domain,
    ...withVendorIds(stored.vendorIds),
  };
}
