import type { Kind } from '../../enrichment/kind.ts';
import type { PersonFacts } from '../../enrichment/person.ts';
import type { Capabilities } from '../provider.ts';

/** Pronto, being renamed Pipecorn. Limit: docs.prontohq.com, sync_single_enrich. Prices: essentials/credits. */
export const prontoCapabilities: Capabilities = {
  id: 'pronto',
  name: 'Pronto',
  unit: 'credits',
  kinds: ['work-email', 'personal-email', 'phone'],
  requestsPerSecond: 50,
  hostChoices: ['pronto', 'pipecorn'],
  kindsPerCall: { sync: 3, async: 1 },
  listPrices: { 'work-email': 3, 'personal-email': null, phone: 30 },
  lacks,
};

function lacks(person: PersonFacts, kind: Kind) {
  if (person.firstName.trim() === '' || person.lastName.trim() === '') return 'name_incomplete';
  if (kind !== 'work-email') return person.address === null ? 'address_missing' : null;
  const known = person.company ?? person.domain ?? person.address;
  return known === null ? 'company_missing' : null;
}
