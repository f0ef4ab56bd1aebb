import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import type { VendorIds } from '../enrichment/vendor-ids.ts';
import { identityKeys } from '../reading/profile-address.ts';

/** Names and company together may be long, and longer in small letters. */
export const longestKey = 5000;

/** All keys under which somebody is known, the first one for selections: of addresses, then by what vendors know them.
 * Without any address (a line of a pasted list) name and company together are one too; none when nothing is whole. */
export function personKeys(facts: PersonIdentity & Partial<PersonFacts>): string[] {
  const keys = identityKeys(facts);
  const byVendors = vendorKeys(facts.vendorIds);
  return keys.length > 0 ? [...keys, ...byVendors] : [...byVendors, ...nameKey(facts)];
}

/** The keys of these ids alone, e.g. `id:harmonic:urn:harmonic:person:7`. */
export function vendorKeys(vendorIds: VendorIds = {}): string[] {
  return Object.entries(vendorIds).map(([provider, id]) => `id:${provider}:${id}`);
}

export function isVendorKey(key: string): boolean {
  return key.startsWith('id:');
}

function nameKey({ firstName, lastName, company, domain }: Partial<PersonFacts>): string[] {
  const named = [firstName, lastName, company ?? domain].map((part) =>
    part?.normalize('NFC').trim().toLowerCase(),
  );
  return named.every((part) => part) ? [`name:${named.join('|')}`] : [];
}
