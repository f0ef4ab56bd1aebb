import type { VendorIds } from '../enrichment/vendor-ids.ts';
import { capabilitiesOf, providerIds } from '../providers/index.ts';

/** By what vendors know whom a line is about: their ids are told by themselves, in whichever column they stand. */
export function vendorIdsIn(fields: readonly string[]): VendorIds {
  const found = providerIds.flatMap((id) => {
    const { personId } = capabilitiesOf(id);
    const own = personId && fields.map((field) => field.trim()).find((field) => personId.test(field));
    return own === undefined ? [] : [[id, own]];
  });
  return Object.fromEntries(found);
}
