import { expect, it } from 'vitest';
import { shownName } from '../../../lib/enrichment/shown-name.ts';

const nobody = { fullName: '', firstName: '', lastName: '', address: null };
const at = (slug: string) => `https://www.linkedin.com/in/${slug}`;

it.each([
  ['the name', { ...nobody, fullName: 'Ada Sample', address: at('ada-sample') }, 'Ada Sample'],
  ['its parts', { ...nobody, firstName: 'Ada', lastName: 'Sample' }, 'Ada Sample'],
  ['the end of the address', { ...nobody, address: at('ada-sample') }, 'ada-sample'],
  ['read as people write it', { ...nobody, address: at('chlo%C3%A9-exemple') }, 'chloé-exemple'],
  ['as it is where it cannot be read', { ...nobody, address: at('100%-ada') }, '100%-ada'],
  [
    'another address',
    { ...nobody, address: 'https://www.linkedin.com/sales/lead/A' },
    'https://www.linkedin.com/sales/lead/A',
  ],
  [
    'what a vendor knows',
    { ...nobody, vendorIds: { harmonic: 'urn:harmonic:person:7' } },
    'urn:harmonic:person:7',
  ],
  ['nothing', nobody, ''],
])('a person is called by %s', (_what, facts, shown) => {
  expect(shownName(facts)).toBe(shown);
});
