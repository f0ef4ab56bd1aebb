import type { ProviderId } from './provider-id.ts';

/** By what vendors know somebody, in their own words: whoever has such an id can be asked for by it, also without an
 * address. */
export type VendorIds = Partial<Record<ProviderId, string>>;

/** A longer one is none. */
export const longestVendorId = 200;

/** Whoever is known to no vendor has no such field. */
export function withVendorIds(vendorIds: VendorIds = {}): { vendorIds?: VendorIds } {
  return Object.keys(vendorIds).length > 0 ? { vendorIds } : {};
}
