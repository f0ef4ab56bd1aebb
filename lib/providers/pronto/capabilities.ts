import type { FailureCode } from '../../enrichment/failure.ts';
import type { Kind } from '../../enrichment/kind.ts';
import type { PersonFacts } from '../../enrichment/person.ts';
import type { Capabilities } from '../provider.ts';
import type { Way } from '../way.ts';

const onePerson = { fewest: 1, most: 1 };

/** Pronto, being renamed Pipecorn. Limit: docs.prontohq.com, sync_single_enrich. Prices: essentials/credits. Bulk:
 * bulk_enrich, one kind, and the results only by webhook. */
export const prontoCapabilities: Capabilities = {
  id: 'pronto',
  name: 'Pronto',
  site: 'https://app.prontohq.com',
  unit: 'credits',
  kinds: ['work-email', 'personal-email', 'phone'],
  limit: { requests: 50, perMs: 1000 },
  questions: { most: 20, areCounted: true },
  hostChoices: [
    { key: 'pronto', name: 'Pronto', hosts: ['api.prontohq.com', 'app.prontohq.com'] },
    { key: 'pipecorn', name: 'Pipecorn', hosts: ['api.pipecorn.com', 'app.pipecorn.com'] },
  ],
  ways: {
    sync: { kinds: 3, people: onePerson },
    async: { kinds: 1, people: onePerson },
    webhook: { kinds: 1, people: { fewest: 2, most: 100 } },
  },
  preferred: { single: 'sync', run: 'sync' },
  listPrices: { 'work-email': 3, 'personal-email': null, phone: 30 },
  caps: { day: 300, run: 1000 },
  balance: 'told',
  webhookWays: ['sync', 'async', 'webhook'],
  findsByEmail: [],
  notFoundIsFree: true,
  lacks,
};

/** In bulk an email needs the company: there the LinkedIn address alone does not do. */
function lacks(person: PersonFacts, kind: Kind, way: Way): FailureCode | null {
  if (person.firstName.trim() === '' || person.lastName.trim() === '') return 'name_incomplete';
  if (kind !== 'work-email') return person.address === null ? 'address_missing' : null;
  const known = person.company ?? person.domain;
  if (way === 'webhook' && known === null) return 'company_missing';
  return (known ?? person.address) === null ? 'company_missing' : null;
}
