import { readAddress } from './profile-address.ts';
import type { PageKind } from '../messages.ts';

const places: [RegExp, PageKind][] = [
  [/^\/in\//i, 'profile'],
  [/^\/search\/results\/(?:people|all)(?:\/|$)/, 'people-search'],
  [/^\/mynetwork\/invite-connect\/connections(?:\/|$)/, 'connections'],
  [/^\/(?:company|school)\/[^/]+\/people(?:\/|$)/, 'company-people'],
  [/^\/sales\/(?:search|lists)\/people(?:\/|$)/, 'sales-search'],
  [/^\/sales\/(?:lead|people)\//, 'sales-lead'],
];

/** What LinkedIn shows at this address, by the address alone; `none` where nobody is a subject. Never throws. */
export function pageKind(address: string): PageKind {
  const path = /^https?:\/\/[a-z]{1,6}\.linkedin\.com(\/[^?#]*)/i.exec(address)?.[1] ?? '';
  const kind = places.find(([pattern]) => pattern.test(path))?.[1] ?? 'none';
  const ofOnePerson = kind === 'profile' || kind === 'sales-lead';
  return ofOnePerson && readAddress(address) === null ? 'none' : kind;
}

/** The mixed search shows posts and companies too: only rows that are marked as people count there. */
export function isMixedSearch(address: string): boolean {
  return /\/search\/results\/all(?:\/|[?#]|$)/.test(address);
}
