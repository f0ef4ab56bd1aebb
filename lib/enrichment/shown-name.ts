import type { NameFacts, PersonFacts } from './person.ts';

type Named = NameFacts & Pick<PersonFacts, 'address' | 'vendorIds'>;

/** What a person is called in a list: the name, else what stood in a pasted list: the end of the profile's address, or
 * by what a vendor knows them. Empty: nothing is known. */
export function shownName({ address, vendorIds = {}, ...names }: Named): string {
  return wholeName(names) || endOf(address) || address || (Object.values(vendorIds)[0] ?? '');
}

/** Empty: no name is known. */
export function wholeName({ fullName, firstName, lastName }: NameFacts): string {
  return fullName || [firstName, lastName].filter(Boolean).join(' ');
}

function endOf(address: string | null): string {
  const end = /\/in\/([^/?#]+)/.exec(address ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(end);
  } catch {
    return end;
  }
}
