import type { PersonFacts } from './person.ts';

type Named = Pick<PersonFacts, 'fullName' | 'firstName' | 'lastName' | 'address' | 'vendorIds'>;

/** What a person is called in a list: the name, else what stood in a pasted list: the end of the profile's address, or
 * by what a vendor knows them. Empty: nothing is known. */
export function shownName({ fullName, firstName, lastName, address, vendorIds = {} }: Named): string {
  const name = fullName || [firstName, lastName].filter(Boolean).join(' ');
  return name || endOf(address) || address || (Object.values(vendorIds)[0] ?? '');
}

function endOf(address: string | null): string {
  const end = /\/in\/([^/?#]+)/.exec(address ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(end);
  } catch {
    return end;
  }
}
