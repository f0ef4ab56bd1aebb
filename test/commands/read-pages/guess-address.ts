import { namedBy } from '../../../lib/linkedin/page-links.ts';
import { pageKind } from '../../../lib/linkedin/page-kind.ts';
import * as hooks from '../../../lib/linkedin/selectors.ts';
import { findOne } from '../../../lib/linkedin/selectors.ts';

const origin = 'https://www.linkedin.com';

const places: [string, string][] = [
  ['[data-sdui-screen*="SearchResultsContent"],[data-sdui-screen*="GrowPage"]', '/feed/'],
  [
    '[componentkey^="SearchResultsACoAA"],[data-chameleon-result-urn^="urn:li:member:"]',
    '/search/results/people/',
  ],
  ['[componentkey^="ConnectionsPage_"],[id^="ConnectionsPage_"]', '/mynetwork/invite-connect/connections/'],
  ['.org-people-profile-card__profile-info', '/company/unknown/people/'],
  ['[data-x-search-result],[data-scroll-into-view*="salesProfile"]', '/sales/search/people'],
];

function statedAddress(): string | null {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const stated = canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return stated && pageKind(stated) !== 'none' ? stated : null;
}

/** The address a saved page had, from its own links; null when it does not say. */
export function guessAddress(): string | null {
  const stated = statedAddress();
  if (stated !== null) return stated;
  const place = places.find(([css]) => document.querySelector(css) !== null)?.[1];
  if (place !== undefined) return `${origin}${place}`;
  const own = namedBy(findOne(document, hooks.contactInfo)) ?? namedBy(findOne(document, hooks.editIntro));
  return own?.url ?? null;
}
