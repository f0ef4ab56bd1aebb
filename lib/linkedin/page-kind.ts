import type { PageKind } from '../messages.ts';
import { leadIn, slugAddress } from './page-address.ts';

const places: [RegExp, PageKind][] = [
  [/^search\/results\/(?:people|all)(?:\/|$)/, 'people-search'],
  [/^mynetwork\/invite-connect\/connections(?:\/|$)/, 'connections'],
  [/^(?:company|school)\/[^/]+\/people(?:\/|$)/, 'company-people'],
  [/^sales\/(?:search|lists)\/people(?:\/|$)/, 'sales-search'],
];

/** What LinkedIn shows at this address, by the address alone; `none` where nobody is a subject. Never throws. */
export function pageKind(address: string): PageKind {
  if (slugAddress(address)) return 'profile';
  if (leadIn(address)) return 'sales-lead';
  const path = /^https?:\/\/[a-z]{1,6}\.linkedin\.com\/([^?#]*)/i.exec(address)?.[1] ?? '';
  return places.find(([pattern]) => pattern.test(path))?.[1] ?? 'none';
}

/** The mixed search shows posts and companies too: only rows that are marked as people count there. */
export function isMixedSearch(address: string): boolean {
  return /\/search\/results\/all(?:\/|[?#]|$)/.test(address);
}
