import type { NameFacts } from '../enrichment/person.ts';
import { collapse } from '../linkedin/collapse.ts';
import { splitName } from '../reading/person-name.ts';

interface ToldName {
  full: string | null | undefined;
  first: string | null | undefined;
  last: string | null | undefined;
}

/** What a vendor calls somebody, cleaned as a page's name is, and parted as the vendor parts it where that makes the same
 * name. null: it does not say. */
export function vendorName({ full, first, last }: ToldName): NameFacts | null {
  const [firstName, lastName] = [collapse(first ?? ''), collapse(last ?? '')];
  const { confidence: _, ...name } = splitName(full || `${firstName} ${lastName}`);
  if (name.fullName === '') return null;
  return name.fullName === `${firstName} ${lastName}` ? { ...name, firstName, lastName } : name;
}
