import { describe, expect, it } from 'vitest';
import type { Asked, CallItem, LookupOutcome, Outcome } from '../../../lib/providers/provider.ts';
import { understandSixtyfour } from '../../../lib/providers/sixtyfour/understand.ts';
import { ada, answered } from '../make-world.ts';

const prices = { 'work-email': 5, 'personal-email': 20, phone: null };
const work: CallItem = { lookupId: 'ada', kind: 'work-email', person: ada };
const personal: CallItem = { ...work, kind: 'personal-email' };
const bruno: CallItem = {
  ...work,
  lookupId: 'bruno',
  person: { ...ada, fullName: 'Bruno Beispiel', address: 'https://www.linkedin.com/in/bruno-beispiel' },
};

const now: Asked = { items: [work], way: 'sync', polled: false };
const job: Asked = { items: [work], way: 'async', polled: true };
const batch: Asked = { items: [work, bruno], way: 'bulk-async', polled: true };

const understand = (body: unknown, asked = now, status = 200) =>
  understandSixtyfour(answered(body, status), asked, prices);

function lookups(outcome: Outcome): LookupOutcome[] {
  if (outcome.type !== 'answered') throw new Error(`not answered: ${outcome.type}`);
  return outcome.lookups;
}

describe('one result', () => {
  it.each([
    ['OK', 'found', 'valid'],
    ['UNKNOWN', 'found', 'risky'],
    ['CATCH_ALL', 'found', 'risky'],
    ['RISKY', 'found', 'risky'],
    ['INVALID', 'not-found', 'invalid'],
    ['SOMETHING_NEW', 'found', 'unknown'],
  ])('%s: %s, %s', (word, state, status) => {
    const [outcome] = lookups(understand({ email: [['ada@works.example', word, 'COMPANY']], cost_cents: 5 }));
    expect(outcome).toMatchObject({
      state,
      values: [{ value: 'ada@works.example', status, rawStatus: word, label: 'COMPANY' }],
      charge: { amount: 5, basis: 'reported' },
    });
  });

  it.each([
    [{ email: [] }],
    [{ email: null }],
    [{ email: [['', 'NOT_FOUND', 'COMPANY']] }],
    [{ email: [['ada@works.example', 'NOT_FOUND']] }],
    [{ email: [['nobody', 'OK'], 'ada@works.example', [], [17, 'OK']] }],
  ])('%j is nothing found, at the list price', (body) => {
    expect(lookups(understand(body))).toMatchObject([
      { state: 'not-found', values: [], charge: { amount: 5, basis: 'estimated' } },
    ]);
  });

  it('takes a tuple of two', () => {
    const [outcome] = lookups(understand({ email: [['ada@works.example', 'OK']] }));
    expect(outcome?.values).toMatchObject([{ value: 'ada@works.example', status: 'valid', label: null }]);
  });

  it('takes no company address for a personal one, and keeps it all the same', () => {
    const asked = { ...now, items: [personal] };
    const email = [['ada@works.example', 'OK', 'COMPANY']];
    const [without] = lookups(understand({ email, personal_email: [] }, asked));
    expect(without).toMatchObject({ state: 'not-found', values: [{ kind: 'work-email' }] });
    const personal_email = [['ada@post.example', 'OK', 'PERSONAL']];
    const [both] = lookups(understand({ email, personal_email }, asked));
    expect(both).toMatchObject({
      state: 'found',
      values: [
        { kind: 'work-email', value: 'ada@works.example' },
        { kind: 'personal-email', value: 'ada@post.example' },
      ],
    });
  });

  it('books nothing where the vendor says that it was free', () => {
    const body = { personal_email: [['ada@post.example', 'OK', 'PERSONAL']], cost_cents: 0 };
    const [outcome] = lookups(understand(body, { ...now, items: [personal] }));
    expect(outcome?.charge).toEqual({ amount: 0, basis: 'reported' });
  });

  it.each(['', '<h1>', '[]', '{}', '17', 'null', '{"status":"ok"}'])(
    '%s is no result, and may have been charged',
    (text) => {
      const failure = { code: 'unreadable_answer', cost: 'may-be-charged' };
      expect(understand(text)).toMatchObject({ type: 'unknown', failure });
    },
  );
});

describe('errors in three shapes', () => {
  it.each([
    [400, { error: 'Bad Request', message: 'lead must not be empty' }, 'refused', 'lead must not be empty'],
    [401, { error: 'Unauthorized', message: 'Invalid API key' }, 'wrong_key', 'Invalid API key'],
    [402, { error: 'Balance too low' }, 'no_credits', 'Balance too low'],
    [403, { detail: 'Feature not enabled' }, 'plan_limit', 'Feature not enabled'],
    [403, { detail: 'Invalid API key' }, 'wrong_key', 'Invalid API key'],
    [422, { detail: [{ loc: ['body'], msg: 'mode is wrong', type: 'enum' }] }, 'refused', 'mode is wrong'],
  ])('%i %j: %s', (status, body, code, detail) => {
    expect(understand(body, now, status)).toEqual({
      type: 'refused',
      failure: { code, cost: 'not-charged', retryable: true, detail },
    });
  });

  it('waits a minute after a 429 that names no time', () => {
    expect(understand({ detail: 'Slow down' }, now, 429)).toEqual({
      type: 'rate-limited',
      retryAfter: '60',
      detail: 'Slow down',
    });
  });

  it('cannot tell whether a 500 was charged', () => {
    expect(understand({ error: 'oops' }, now, 500)).toMatchObject({
      type: 'unknown',
      failure: { code: 'vendor_error', cost: 'may-be-charged' },
    });
  });
});

describe('a task', () => {
  it('is polled by its id', () => {
    const asked: Asked = { ...now, way: 'bulk-async' };
    const started = { task_id: 't1', status: 'RUNNING' };
    expect(understand(started, asked)).toEqual({ type: 'later', reference: 't1', lookups: [] });
    expect(understand({ status: 'RUNNING' }, asked)).toMatchObject({ type: 'unknown' });
  });

  it.each(['queued', 'pending', 'running', 'processing', 'RUNNING', 'warming_up'])('%s is open', (status) => {
    expect(understand({ task_id: 't1', status }, job)).toMatchObject({ type: 'later' });
  });

  it.each(['failed', 'cancelled', 'terminated', 'timed_out', 'aborted'])('%s: failed', (status) => {
    const [free] = lookups(understand({ status, error: 'No luck', charge_amount: 0 }, job));
    const failure = { code: 'vendor_failed', cost: 'not-charged', detail: 'No luck' };
    expect(free).toMatchObject({ state: 'failed', failure });
    const [charged] = lookups(understand({ status, charge_amount: 5 }, job));
    expect(charged).toMatchObject({ charge: { amount: 5 }, failure: { cost: 'charged', detail: status } });
    const [untold] = lookups(understand({ status }, job));
    expect(untold).toMatchObject({ charge: { amount: null }, failure: { cost: 'may-be-charged' } });
  });

  it('with a word that nobody knows is over when it says what came of it', () => {
    expect(lookups(understand({ status: 'retired', error: 'gone', charge_amount: 0 }, job))).toMatchObject([
      { state: 'failed', failure: { detail: 'gone' } },
    ]);
    const result = { email: [['ada@works.example', 'OK']] };
    expect(lookups(understand({ status: 'ripe', result, charge_amount: 5 }, job))).toMatchObject([
      { state: 'found', charge: { amount: 5, basis: 'reported' } },
    ]);
  });

  it('is asked again when the answer says nothing of it, and given up when the vendor does not know it', () => {
    for (const [text, status] of [
      ['<h1>', 200],
      ['', 200],
      ['{}', 403],
      ['{}', 429],
    ] as const)
      expect(understand(text, job, status)).toEqual({ type: 'later', reference: null, lookups: [] });
    expect(understand({ detail: 'Task not found' }, job, 404)).toMatchObject({ type: 'unknown' });
  });
});

describe('a batch', () => {
  const forAda = { email: [['ada@works.example', 'OK']], linkedin: 'https://linkedin.com/in/Ada-Sample/' };
  const forBruno = { email: [['bruno@works.example', 'OK']], name: 'Bruno Beispiel' };
  const addresses = (result: unknown, more = {}) =>
    lookups(understand({ status: 'completed', result, ...more }, batch)).map(
      ({ values }) => values[0]?.value,
    );

  it.each([
    ['a list', [forAda, forBruno]],
    ['under results', { results: [forAda, forBruno] }],
    ['in another order', [forBruno, forAda]],
    ['wrapped', [{ result: forAda }, { lead: {}, result: forBruno }]],
    ['with the first told by its place only', [{ email: forAda.email }, forBruno]],
  ])('comes %s', (_, result) => {
    expect(addresses(result)).toEqual(['ada@works.example', 'bruno@works.example']);
  });

  it('gives nobody the address of somebody else', () => {
    expect(addresses([forBruno])).toEqual([undefined, 'bruno@works.example']);
    expect(addresses([{ email: forAda.email }])).toEqual([undefined, undefined]);
    expect(addresses([forBruno, { email: [] }])).toEqual([undefined, 'bruno@works.example']);
  });

  it('costs each what its result says, and the rest in whole cents what all together cost', () => {
    const charges = (result: unknown, more = {}) =>
      lookups(understand({ status: 'completed', result, ...more }, batch)).map(({ charge }) => charge.amount);
    expect(charges([forAda, forBruno], { charge_amount: 11 })).toEqual([6, 5]);
    expect(charges([{ ...forAda, cost_cents: 2 }, forBruno], { charge_amount: 11 })).toEqual([2, 9]);
    expect(charges([forAda, forBruno])).toEqual([5, 5]);
    expect(charges([forBruno])).toEqual([null, 5]);
  });

  it('tells the failure of one from the answer to the other', () => {
    const result = [{ ...forAda, email: [], error: 'No research', cost_cents: 0 }, forBruno];
    expect(lookups(understand({ status: 'completed', result }, batch))).toMatchObject([
      { state: 'failed', failure: { code: 'vendor_failed', cost: 'not-charged', detail: 'No research' } },
      { state: 'found' },
    ]);
  });
});
