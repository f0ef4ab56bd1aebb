import type { FailureCode } from '../../enrichment/failure.ts';
import type { PersonFacts } from '../../enrichment/person.ts';
import { profileLink } from '../../enrichment/profile-link.ts';
import type { Capabilities } from '../provider.ts';

/** Salesfinity. Ways and prices: docs.salesfinity.ai, enrich-email and get-email-enrichment. No page names a rate
 * limit: this one is ours, and careful. */
export const salesfinityCapabilities: Capabilities = {
  id: 'salesfinity',
  name: 'Salesfinity',
  site: 'https://www.salesfinity.ai',
  unit: 'credits',
  kinds: ['work-email', 'personal-email'],
  limit: { requests: 5, perMs: 1000 },
  questions: { most: 10, areCounted: false },
  hostChoices: [{ key: 'salesfinity', name: 'Salesfinity', hosts: ['client-api.salesfinity.co'] }],
  ways: { async: { kinds: 1, people: { fewest: 1, most: 1 } } },
  preferred: { single: 'async', run: 'async' },
  listPrices: { 'work-email': 1, 'personal-email': 1, phone: null },
  caps: { day: 100, run: 500 },
  balance: 'told',
  webhookWays: ['async'],
  findsByEmail: [],
  notFoundIsFree: true,
  lacks,
};

/** It takes no name and no company, only the address of a profile. */
function lacks({ address }: PersonFacts): FailureCode | null {
  return profileLink(address) === null ? 'address_missing' : null;
}
