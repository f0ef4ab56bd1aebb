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

test('as many people as are erased at once are told from all others', () => {
  const ids = Array.from({ length: 3000 }, (_, number) => `p-${number}`);
  const traces = ids.flatMap((id, number) => [
    ...[`in:ada-sample-${number}`, `acoa:ACoAA${id}`, `email:ada.${number}@works.example`],
    `phone:33612${String(number).padStart(6, '0')}`,
  ]);
  const isNamed = mentions(ids, traces);
  const theirs = ['p-2999', '/in/ada-sample-2999', 'ACoAAp-1500', 'ada.7@works.example', '+33 6 12 00 29 98'];
  const others = [
    'p-3000',
    '/in/ada-sample-3000',
    'ACoAAp-15000',
    'ada.7@works.example.org',
    '+33 6 12 00 30 00',
  ];
  expect([theirs.map(isNamed), others.map(isNamed)]).toEqual([
    theirs.map(() => true),
    others.map(() => false),
  ]);
});
