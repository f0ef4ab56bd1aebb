import { describe, expect, it } from 'vitest';
import { lookups, now, personal, understand } from './asked-sixtyfour.ts';

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

  it('takes an address that stands in both fields for a personal one, in whatever case, and names it once', () => {
    const body = { email: [['Ada@post.example', 'OK']], personal_email: [['ada@post.example', 'OK']] };
    expect(lookups(understand(body, { ...now, items: [personal] }))).toMatchObject([
      { state: 'found', values: [{ value: 'ada@post.example', kind: 'personal-email' }] },
    ]);
  });

  it('keeps the first word about an address that comes twice', () => {
    const email = [
      ['ada@works.example', 'OK'],
      ['Ada@works.example', 'UNKNOWN'],
    ];
    expect(lookups(understand({ email }))).toMatchObject([
      { values: [{ value: 'ada@works.example', status: 'valid' }] },
    ]);
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
