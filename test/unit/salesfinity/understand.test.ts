import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallItem, RawAnswer } from '../../../lib/providers/provider.ts';
import { understandSalesfinity } from '../../../lib/providers/salesfinity/understand.ts';
import { ada, answered } from '../make-world.ts';

const prices = { 'work-email': 1, 'personal-email': 2, phone: null };
const items: CallItem[] = [{ lookupId: 'work', kind: 'work-email', person: ada }];

function understand(answer: RawAnswer, polled = true, carried = items) {
  return understandSalesfinity(answer, { items: carried, way: 'async', polled }, prices);
}

function lookup(body: object) {
  const outcome = understand(answered({ _id: 'e1', ...body }));
  return outcome.type === 'answered' ? outcome.lookups[0] : outcome.type;
}

const email = { email: ' ada@works.example ', type: 'work' };

describe('a lookup', () => {
  it('is accepted with its reference', () => {
    const outcome = understand(answered({ _id: 'e1', status: 'pending' }, 201), false);
    expect(outcome).toEqual({ type: 'later', reference: 'e1', lookups: [] });
  });

  it('may have a number for its reference', () => {
    const outcome = understand(answered({ _id: 17, status: 'pending' }, 201), false);
    expect(outcome).toMatchObject({ type: 'later', reference: '17' });
  });

  it.each(['pending', 'processing', 'queued-somewhere', undefined])('waits while it is %s', (status) => {
    expect(lookup({ status })).toBe('later');
  });

  it('is found at the price of its kind, and unverified, for the vendor has no word for it', () => {
    expect(lookup({ status: 'completed', email })).toEqual({
      lookupId: 'work',
      state: 'found',
      values: [{ value: 'ada@works.example', label: 'work', status: 'unverified', rawStatus: null }],
      note: null,
      charge: { amount: 1, basis: 'estimated' },
    });
  });

  it.each([
    ['a text', 'ada@works.example'],
    ['a list', [email]],
  ])('is found in %s too', (_, told) => {
    expect(lookup({ status: 'completed', email: told })).toMatchObject({
      state: 'found',
      values: [{ value: 'ada@works.example' }],
    });
  });

  it('costs as much when it is completed without an address', () => {
    const nothing = { state: 'not-found', values: [], charge: { amount: 1 } };
    expect(lookup({ status: 'completed', email: null })).toMatchObject(nothing);
    expect(lookup({ status: 'completed', email: { email: 'N/A' } })).toMatchObject(nothing);
  });

  it('that found nothing is free', () => {
    expect(lookup({ status: 'not-found', email: null })).toMatchObject({
      state: 'not-found',
      charge: { amount: 0 },
    });
  });

  it('that failed is free, and may be tried again', () => {
    expect(lookup({ status: 'failed' })).toMatchObject({
      state: 'failed',
      failure: { code: 'vendor_failed', cost: 'not-charged' },
      charge: { amount: 0 },
    });
  });

  it('has its address although the word is new', () => {
    expect(lookup({ status: 'enriched', email })).toMatchObject({ state: 'found' });
  });

  it.each(['timed-out', 'cancelled', 'error', 'expired'])(
    'ends with "%s", which no page names: perhaps charged, and the word is shown',
    (status) => {
      const failure = { code: 'vendor_failed', cost: 'may-be-charged', detail: status };
      expect(lookup({ status })).toMatchObject({ state: 'failed', failure, charge: { amount: null } });
      expect(lookup({ status, email })).toMatchObject({ state: 'found' });
    },
  );

  it.each([
    ['not_found', 0],
    ['no-data', 0],
    ['Done', 1],
    ['success', 1],
  ])('ends with "%s" as with the documented word', (status, amount) => {
    expect(lookup({ status, email: null })).toMatchObject({ state: 'not-found', charge: { amount } });
    expect(lookup({ status, email })).toMatchObject({ state: 'found', charge: { amount: 1 } });
  });

  it('waits with a word that nobody knows, and tells it', () => {
    const open = answered({ _id: 'e1', status: 'archived', email: null });
    expect(understand(open)).toEqual({
      type: 'later',
      reference: 'e1',
      lookups: [],
      unknownWord: 'archived',
    });
    expect(understand(answered({ _id: 'e1', status: 'processing' }))).toEqual({
      ...{ type: 'later', reference: 'e1', lookups: [] },
    });
  });

  it('is not found by an address of another kind, which is kept as what it is', () => {
    const personal = { email: 'ada@post.example', type: 'Personal' };
    expect(lookup({ status: 'completed', email: personal })).toMatchObject({
      ...{ state: 'not-found', charge: { amount: 1 } },
      values: [{ value: 'ada@post.example', kind: 'personal-email', label: 'Personal' }],
    });
    expect(lookup({ status: 'completed', email: [personal, email] })).toMatchObject({
      ...{ state: 'found', charge: { amount: 1 } },
      values: [{ kind: 'personal-email' }, { value: 'ada@works.example' }],
    });
  });

  it('that shows a part of an address only is not found', () => {
    const masked = { ...email, email: 'a**@works.example' };
    expect(lookup({ status: 'completed', email: masked })).toMatchObject({ state: 'not-found', values: [] });
  });
});

describe('errors', () => {
  it.each([
    [400, 'refused'],
    [401, 'wrong_key'],
    [402, 'no_credits'],
    [403, 'wrong_key'],
    [404, 'refused'],
  ])('%i costs nothing: %s', (status, code) => {
    const body = { statusCode: status, message: 'words' };
    expect(understand(answered(body, status), false)).toEqual({
      type: 'refused',
      failure: { code, cost: 'not-charged', retryable: true, detail: 'words' },
    });
  });

  it('429 waits, and 500 leaves the outcome open', () => {
    expect(understand(answered({}, 429), false)).toMatchObject({ type: 'rate-limited' });
    expect(understand(answered({}, 500), false)).toMatchObject({
      type: 'unknown',
      failure: { code: 'vendor_error', cost: 'may-be-charged' },
    });
  });

  it('what is not understood is unknown at the request, and asked again at a poll', () => {
    expect(understand(answered('<html>'), false)).toMatchObject({
      type: 'unknown',
      failure: { code: 'unreadable_answer' },
    });
    expect(understand(answered('<html>'), true)).toMatchObject({ type: 'later' });
  });

  it('a lookup that was erased meanwhile gets nothing', () => {
    const body = answered({ _id: 'e1', status: 'completed', email });
    expect(understand(body, true, [])).toEqual({ type: 'answered', lookups: [] });
  });
});

describe('whatever the vendor says', () => {
  it('never throws, and never invents an address', () => {
    const shaped = fc.record(
      {
        _id: fc.anything(),
        status: fc.anything(),
        email: fc.oneof(fc.anything(), fc.record({ email: fc.anything() })),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      shaped.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(body, fc.integer({ min: 100, max: 599 }), fc.boolean(), (text, status, polled) => {
        const outcome = understand({ status, text, retryAfter: null }, polled);
        const values = outcome.type === 'answered' ? outcome.lookups.flatMap((one) => one.values) : [];
        for (const { value } of values) expect(text).toContain(JSON.stringify(value).slice(1, -1));
      }),
      { numRuns: 500 },
    );
  });
});
