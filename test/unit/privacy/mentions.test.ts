import { expect, test } from 'vitest';
import { mentions } from '../../../lib/privacy/mentions.ts';

test.each([
  ['an id', 'p-1', { personId: 'p-1' }, { personId: 'p-12' }],
  ['an email', 'email:al@works.example', 'mailto:AL@works.example.', 'pal@works.example'],
  ['an email at a longer domain', 'email:al@works.example', ['al@works.example'], 'al@works.example.org'],
  ['a phone', 'phone:33612345678', { value: '+33 6 12-34 56 78' }, { value: '+336123456789' }],
  ['a phone after 00', 'phone:33612345678', '0033612345678', '9933612345678'],
  ['a member', 'acoa:ACoAAsample', { memberId: 'ACoAAsample' }, { memberId: 'ACoAAsampler' }],
  ['what a vendor knows them by', 'id:harmonic:urn:harmonic:person:7', 'urn:harmonic:person:7', 'person:77'],
  [
    'a name',
    'name:ada|sam "s"|works',
    { key: 'name:ada|sam "s"|works' },
    { key: 'name:ada|sam "s"|workshop' },
  ],
  ['a public name', 'in:ada-sample', { slug: 'Ada-Sample' }, { slug: 'ada-sample-2' }],
  ['a public name in an address', 'in:jörg', 'https://x.example/in/J%C3%B6rg?a', { firstName: 'Jörg' }],
  ['a public name with signs', 'in:a.b+c', 'linkedin.com/in/a.b+c', 'linkedin.com/in/aXb+c'],
])('%s is found as a whole, and nothing that only begins or ends like it', (_, trace, theirs, other) => {
  const isNamed = trace.includes(':') ? mentions([], [trace]) : mentions([trace], []);
  expect([isNamed({ deep: [theirs] }), isNamed({ deep: [other] })]).toEqual([true, false]);
});

test('nobody is named by nothing', () => {
  expect(mentions([], [])({ row: 'any' })).toBe(false);
});
