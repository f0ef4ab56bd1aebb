import { expect, it } from 'vitest';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { personKeys } from '../../../lib/people/person-keys.ts';
import { ada } from '../make-world.ts';

const vendorIds = { harmonic: 'urn:harmonic:person:7' };
const unaddressed: PersonFacts = { ...ada, address: null, memberId: null, leadId: null };
const nameless = { fullName: '', firstName: '', lastName: '', company: null, domain: null };

it.each<[string, PersonFacts, string[]]>([
  ['an address', ada, ['in:ada-sample']],
  [
    'an address first, then a vendor’s id',
    { ...ada, vendorIds },
    ['in:ada-sample', 'id:harmonic:urn:harmonic:person:7'],
  ],
  ['a vendor’s id alone', { ...unaddressed, ...nameless, vendorIds }, ['id:harmonic:urn:harmonic:person:7']],
  [
    'a vendor’s id, and name and company',
    { ...unaddressed, vendorIds },
    ['id:harmonic:urn:harmonic:person:7', 'name:ada|sample|example works'],
  ],
  ['nothing', { ...unaddressed, ...nameless }, []],
])('somebody is known by %s', (_what, facts, keys) => {
  expect(personKeys(facts)).toEqual(keys);
});
