import type { FailureCode } from '../../enrichment/failure.ts';
import type { PersonFacts } from '../../enrichment/person.ts';
import type { Capabilities } from '../provider.ts';

const onePerson = { fewest: 1, most: 1 };

/** Sixtyfour. Forms and limit: docs.sixtyfour.ai, find-email. Prices: its older price page, in cents for each request,
 * also for one that finds nothing. The awaited bulk form takes a hundred people too; ten is what it answers within
 * our patience. */
export const sixtyfourCapabilities: Capabilities = {
  id: 'sixtyfour',
  name: 'Sixtyfour',
  site: 'https://app.sixtyfour.ai',
  unit: 'cents',
  kinds: ['work-email', 'personal-email'],
  limit: { requests: 500, perMs: 60_000 },
  questions: { most: 120, areCounted: true },
  hostChoices: [{ key: 'sixtyfour', name: 'Sixtyfour', hosts: ['api.sixtyfour.ai'] }],
  ways: {
    sync: { kinds: 1, people: onePerson },
    async: { kinds: 1, people: onePerson },
    bulk: { kinds: 1, people: { fewest: 1, most: 10 } },
    'bulk-async': { kinds: 1, people: { fewest: 1, most: 100 } },
  },
  preferred: { single: 'sync', run: 'bulk-async' },
  listPrices: { 'work-email': 5, 'personal-email': 20, phone: null },
  caps: { day: 500, run: 2000 },
  balance: 'none',
  webhookWays: ['async', 'bulk-async'],
  findsByEmail: ['personal-email'],
  notFoundIsFree: false,
  lacks,
};

function lacks({ fullName, company, domain, address }: PersonFacts): FailureCode | null {
  if (fullName.trim() === '') return 'name_incomplete';
  return (company ?? domain ?? address) === null ? 'company_missing' : null;
}
