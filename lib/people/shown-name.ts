import type { PersonFacts } from '../enrichment/person.ts';

type Named = Pick<PersonFacts, 'fullName' | 'firstName' | 'lastName' | 'address'>;

/** What a person is called in a list: the name, else the end of the profile's address, by which the user knows them
 * from a pasted list. Empty: neither is known. */
export function shownName({ fullName, firstName, lastName, address }: Named): string {
  return fullName || [firstName, lastName].filter(Boolean).join(' ') || endOf(address) || (address ?? '');
}

function endOf(address: string | null): string {
  const end = /\/in\/([^/?#]+)/.exec(address ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(end);
  } catch {
    return end;
  }
}
