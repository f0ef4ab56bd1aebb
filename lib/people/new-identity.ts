import type { Person, PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { type VendorIds, withVendorIds } from '../enrichment/vendor-ids.ts';

/** By what somebody who is stored would be known from now on, and is not yet. */
export function newIdentity(said: PersonFacts, known: Person): PersonIdentity & { vendorIds?: VendorIds } {
  const fresh = (name: keyof PersonIdentity) => (said[name] === known[name] ? null : said[name]);
  const before = new Set(Object.values(known.vendorIds ?? {}));
  const ids = Object.entries(said.vendorIds ?? {}).filter(([, id]) => !before.has(id));
  return {
    ...{ address: fresh('address'), memberId: fresh('memberId'), leadId: fresh('leadId') },
    ...withVendorIds(Object.fromEntries(ids)),
  };
}
