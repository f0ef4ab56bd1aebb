import type { FailureCode } from '../../enrichment/failure.ts';
import type { PersonFacts } from '../../enrichment/person.ts';
import { profileLink } from '../../enrichment/profile-link.ts';
import type { Capabilities } from '../provider.ts';
import { knownUrn } from './known-urn.ts';

const job = { kinds: 1, people: { fewest: 1, most: 5000 } };

/** Harmonic. Jobs, quota and drops: its API reference, "Submit a bulk email enrichment job". It allows 10 requests a
 * second and each job is followed by free questions: three are for jobs, six for those, and one is to spare. */
export const harmonicCapabilities: Capabilities = {
  id: 'harmonic',
  name: 'Harmonic',
  site: 'https://console.harmonic.ai',
  unit: 'requests',
  kinds: ['work-email'],
  limit: { requests: 3, perMs: 1000 },
  questions: { most: 6, areCounted: false },
  hostChoices: [{ key: 'harmonic', name: 'Harmonic', hosts: ['api.harmonic.ai'] }],
  ways: { 'bulk-async': job },
  preferred: { single: 'bulk-async', run: 'bulk-async' },
  listPrices: { 'work-email': 1, 'personal-email': null, phone: null },
  caps: { day: 500, run: 1000 },
  balance: 'told',
  webhookWays: [],
  findsByEmail: [],
  notFoundIsFree: false,
  personId: /^urn:harmonic:person:\d{1,30}$/,
  lacks,
  groupOf: (person) => (knownUrn(person) === null ? 'address' : 'urn'),
};

/** Only the vendor's own URN or the address of a profile leads to a person there. */
function lacks(person: PersonFacts): FailureCode | null {
  const isThere = knownUrn(person) !== null || profileLink(person.address) !== null;
  return isThere ? null : 'address_missing';
}
