import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../lib/providers/provider.ts';
import { understandPronto } from '../../../lib/providers/pronto/understand.ts';
import { answered } from '../make-world.ts';
import { items, prices } from './asked.ts';

function understand(answer: RawAnswer, way: 'sync' | 'async' = 'sync') {
  return understandPronto(answer, { items, way, polled: false }, prices);
}

function outcomes(body: object) {
  const outcome = understand(answered(body));
  if (outcome.type !== 'answered') throw new Error(`not answered: ${outcome.type}`);
  return Object.fromEntries(outcome.lookups.map((one) => [one.lookupId, one]));
}

describe('status words', () => {
  it.each([
    ['deliverable', 'valid', 'found'],
    ['valid', 'valid', 'found'],
    ['catch-all', 'risky', 'found'],
    ['invalid', 'invalid', 'not-found'],
    ['a-new-word', 'unknown', 'found'],
    ['constructor', 'unknown', 'found'],
    ['__proto__', 'unknown', 'found'],
    [null, 'unverified', 'found'],
  ])('%s is %s to us, and the raw word is kept', (email_status, status, state) => {
    const { work } = outcomes({ status: 'success', email: 'a@b.test', email_status });
    expect(work).toMatchObject({ state, values: [{ value: 'a@b.test', status, rawStatus: email_status }] });
  });
});

describe('values', () => {
  it('takes phones as strings and as objects, and polled ones under `phone`', () => {
    const phones = ['+33612345678', { number: '+4930123456', type: 'mobile' }, 7, { nothing: 1 }];
    expect(outcomes({ status: 'success', phones, phone_status: 'valid' }).phone?.values).toMatchObject([
      { value: '+33612345678', label: null, status: 'valid' },
      { value: '+4930123456', label: 'mobile', status: 'valid' },
    ]);
    expect(outcomes({ status: 'finished', phone: ['+33612345678'] }).phone?.values).toHaveLength(1);
  });

  it.each([
    ['one text', { phone: '+33612345678' }],
    ['an object alone', { phones: { number: '+33612345678', type: 'mobile' } }],
    ['both names', { phones: ['+33612345678'], phone: ['+33612345678'] }],
  ])('loses no phone that comes as %s, and names each once', (_, fields) => {
    const { phone } = outcomes({ status: 'success', phone_status: 'valid', ...fields });
    expect(phone).toMatchObject({ state: 'found', charge: { amount: 30 } });
    expect(phone?.values.map(({ value }) => value.replace('+', ''))).toEqual(['33612345678']);
  });

  it.each(['N/A', 'not found', '', '   ', '@', 'a b@c.test', '<a@b.test>'])('"%s" is no address', (email) => {
    expect(outcomes({ status: 'success', email, email_status: 'N/A' }).work).toMatchObject({
      state: 'not-found',
      values: [],
      charge: { amount: 0 },
    });
  });

  it('has a price by the list, or none where the list has none', () => {
    const found = outcomes({ email: 'a@b.test', email_status: 'valid', personal_email: 'c@d.test' });
    expect(found.work?.charge).toEqual({ amount: 3, basis: 'estimated' });
    expect(found.personal?.charge).toEqual({ amount: null, basis: 'unknown' });
    expect(found.phone?.charge).toEqual({ amount: 0, basis: 'estimated' });
  });
});

describe('the body decides before the status', () => {
  const nothing = {
    enrichment_id: 'e',
    status: 'error',
    message: 'No data',
    email: null,
    email_status: 'N/A',
  };
  it.each([200, 404, 422, 500])('nothing found with %i is nothing found', (status) => {
    expect(understand(answered(nothing, status))).toMatchObject({ type: 'answered' });
  });

  it.each([200, 400, 404, 422])('empty fields and a message with %i are nothing found', (status) => {
    const empty = { enrichment_id: 'e', status: 'error', message: 'No data found', email: null, phones: [] };
    const free = { state: 'not-found', note: 'No data found', charge: { amount: 0 } };
    expect(understand(answered(empty, status))).toMatchObject({
      type: 'answered',
      lookups: [free, free, free],
    });
  });

  it('a request that has a name and empty fields was taken, whatever its status', () => {
    const empty = {
      enrichment_id: 'e',
      message: 'No data found',
      email: null,
      personal_email: null,
      phone: [],
    };
    const free = { state: 'not-found', note: 'No data found', charge: { amount: 0 } };
    expect(understand(answered(empty, 404))).toMatchObject({ type: 'answered', lookups: [free, free, free] });
  });

  it.each([
    [{ message: 'lastname is missing' }],
    [{ email: null, message: 'email is missing' }],
    [{ status: 'error', message: 'lastname is missing' }],
  ])('%j with 400 is a refusal', (body) => {
    expect(understand(answered(body, 400))).toMatchObject({
      type: 'refused',
      failure: { cost: 'not-charged' },
    });
  });

  it('an error of 500 that only says "error" is an unknown outcome', () => {
    expect(understand(answered({ status: 'error', message: 'Internal' }, 500))).toMatchObject({
      type: 'unknown',
    });
  });

  it('pending is pending, with its reference', () => {
    const body = { enrichment_id: 17, status: 'pending' };
    expect(understand(answered(body, 201), 'async')).toMatchObject({ type: 'later', reference: '17' });
    expect(understand(answered({ enrichment_id: 'e' }, 202), 'async')).toMatchObject({
      type: 'later',
      reference: 'e',
    });
  });

  it('"success" without a field is no answer where that comes later', () => {
    const taken = { enrichment_id: 'e', first_name: 'Ada', status: 'success' };
    expect(understand(answered(taken, 200), 'async')).toMatchObject({ type: 'later', reference: 'e' });
    expect(understand(answered(taken, 200), 'sync')).toMatchObject({ type: 'answered' });
    const empty = { ...taken, email: null };
    expect(understand(answered(empty, 200), 'async')).toMatchObject({ type: 'answered' });
  });

  it.each(['sync', 'async'] as const)('a reference alone, %s, is one to ask for the answer by', (way) => {
    const accepted = { enrichment_id: 'e', first_name: 'Ada', custom: {} };
    for (const status of [200, 201])
      expect(understand(answered(accepted, status), way)).toMatchObject({ type: 'later', reference: 'e' });
  });
});

describe('whatever a vendor says', () => {
  it('never throws, and never invents an address', () => {
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record(
          {
            status: fc.anything(),
            email: fc.anything(),
            email_status: fc.anything(),
            phones: fc.anything(),
            personal_email: fc.anything(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 100, max: 599 }),
        fc.constantFrom('sync', 'async'),
        (text, status, way) => {
          const outcome = understandPronto(
            { status, text, retryAfter: null },
            { items, way, polled: false },
            prices,
          );
          const values = outcome.type === 'answered' ? outcome.lookups.flatMap((one) => one.values) : [];
          for (const { value } of values) expect(unescaped(text)).toContain(value);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves every prototype as it was', () => {
    understand(
      answered('{"__proto__":{"email":"x@y.test"},"constructor":{"prototype":{"email":"x@y.test"}}}'),
    );
    expect(({} as Record<string, unknown>).email).toBeUndefined();
  });

  it('does not break on depth', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(understand(answered(deep))).toMatchObject({ type: 'unknown' });
  });
});

function unescaped(text: string): string {
  return JSON.stringify(JSON.parse(text)).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}
