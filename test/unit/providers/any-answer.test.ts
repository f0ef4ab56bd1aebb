import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf, providerIds, providerList } from '../../../lib/providers/index.ts';
import type { Asked, CallItem, LookupOutcome, Outcome } from '../../../lib/providers/provider.ts';
import type { Way } from '../../../lib/providers/way.ts';
import { answers } from '../../fixtures/answers.ts';
import { ada } from '../make-world.ts';
import { recordedHttp } from './recorded-http.ts';

const words = ['success', 'COMPLETED', 'failed', 'not-found', 'ada@works.example', '', '\ud800', '__proto__'];
const names = ['status', 'email', 'result', 'results', '__proto__', 'constructor', 'toString', 'length'];

const { value: anyJson } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(...words),
    fc.emailAddress(),
    fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.string()),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), { maxKeys: 8 }),
  ),
}));

/** The same with a few parts left out, doubled, or replaced by anything. */
function near(value: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 15, arbitrary: inside(value) }, { weight: 1, arbitrary: anyJson });
}

function inside(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    const whole = fc.tuple(...value.map(near));
    return fc.oneof(
      { weight: 4, arbitrary: whole },
      whole.chain((all) => fc.shuffledSubarray([...all, ...all])),
    );
  }
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, near(part)]));
  return fc.oneof({ weight: 4, arbitrary: fc.record(parts) }, fc.record(parts, { requiredKeys: [] }));
}

const written = (value: unknown) => JSON.stringify(value) ?? '';

const anyText = fc.oneof(
  { weight: 12, arbitrary: fc.oneof(...answers.map(near)).map(written) },
  { weight: 2, arbitrary: anyJson.map(written) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string() },
);

/** Many parts of answers in one, where a vendor has a list or an object. */
const longText = fc
  .tuple(
    fc.oneof(...answers.map(near)),
    fc.constantFrom('', 'result', 'results', 'dropped', 'people', 'email'),
  )
  .map(([value, place]) => {
    const one = written(value);
    const all = `[${Array.from({ length: Math.ceil(95_000 / (one.length + 1)) }, () => one).join()}]`;
    return place === '' ? all : `{"status":"completed","${place}":${all}}`;
  });

const anyStatus = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(200, 201, 202) },
  fc.integer({ min: 100, max: 599 }),
);

/** Every vendor in every way, with as many people as it takes (three at most) and all its kinds. */
const subjects = providerIds.flatMap((provider) => {
  const { config } = recordedHttp(provider, () => ({ status: null, code: 'connection_lost' }));
  const client = providerList[provider].create(config);
  const ways = Object.keys(capabilitiesOf(provider).ways) as Way[];
  return ways.flatMap((way) =>
    [false, true].map((polled) => ({ provider, way, polled, client, asked: askedOf(provider, way, polled) })),
  );
});

function askedOf(provider: (typeof providerIds)[number], way: Way, polled: boolean): Asked {
  const { kinds, ways } = capabilitiesOf(provider);
  const { people = { most: 1 }, kinds: together = 1 } = ways[way] ?? {};
  const slugs = ['ada-sample', 'bruno-beispiel', 'chloe-exemple'].slice(0, people.most);
  const items = slugs.flatMap((slug) =>
    kinds.slice(0, together).map((kind): CallItem => {
      const person = { ...ada, address: `https://www.linkedin.com/in/${slug}` };
      return { lookupId: `${slug} ${kind}`, kind, person };
    }),
  );
  return { items, way, polled };
}

describe.for(subjects)('$provider, $way, polled $polled: whatever it answers', ({ client, asked }) => {
  const understand = (texts: fc.Arbitrary<string>) =>
    fc.tuple(texts, anyStatus).map(([text, status]) => ({
      text,
      outcome: client.understand({ status, text, retryAfter: null }, asked),
    }));

  it('is understood or not, and never an exception; no address is invented; nobody is lost; no prototype changes', () => {
    fc.assert(
      fc.property(understand(anyText), ({ text, outcome }) => {
        expectSound(text, outcome, asked);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is no different when it is as long as a hundred kilobytes', () => {
    fc.assert(
      fc.property(understand(longText), ({ text, outcome }) => {
        expect(text.length).toBeGreaterThan(90_000);
        expectSound(text, outcome, asked);
      }),
      { numRuns: 15 },
    );
  });

  it.each(['['.repeat(10_000) + ']'.repeat(10_000), '{"result":'.repeat(10_000) + '1' + '}'.repeat(10_000)])(
    'does not break on depth',
    (text) => {
      const outcome = client.understand({ status: 200, text, retryAfter: null }, asked);
      expect(lookupsOf(outcome).flatMap(({ values }) => values)).toEqual([]);
    },
  );
});

function expectSound(text: string, outcome: Outcome, { items }: Asked): void {
  const lookups = lookupsOf(outcome);
  const ids = lookups.map(({ lookupId }) => lookupId);
  const wanted = items.map(({ lookupId }) => lookupId);
  expect(new Set(ids).size).toBe(ids.length);
  const named = outcome.type === 'answered' ? wanted : wanted.filter((id) => ids.includes(id));
  expect(ids.toSorted()).toEqual(named.toSorted());
  expectToldIn(text, lookups);
}

function lookupsOf(outcome: Outcome): readonly LookupOutcome[] {
  return 'lookups' in outcome ? outcome.lookups : [];
}

/** Every value stands in the answer, and every amount is one that can be spent. */
function expectToldIn(text: string, lookups: readonly LookupOutcome[]): void {
  const told = lookups.flatMap(({ values }) => values.map(({ value }) => value));
  if (told.length === 0) return;
  const strings = stringsIn(JSON.parse(text));
  expect(told.filter((value) => !strings.some((one) => one.includes(value)))).toEqual([]);
  const amounts = lookups.map(({ charge }) => charge.amount ?? 0);
  expect(amounts.every((amount) => Number.isFinite(amount) && amount >= 0)).toBe(true);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
