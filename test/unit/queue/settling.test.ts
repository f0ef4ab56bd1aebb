import { describe, expect, it } from 'vitest';
import { answered, emailFound, makeWorld } from '../make-world.ts';

describe('a lookup that is answered', () => {
  it('stores finding, state, ledger and spend together', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound });
    await ask(['work-email']);
    await queue.landed();
    expect(sent).toHaveLength(1);
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'found', kind: 'work-email' }]);
    expect(await database.findings.toArray()).toMatchObject([
      { value: 'ada@example.test', status: 'valid', rawStatus: 'deliverable', provider: 'pronto' },
    ]);
    expect(await database.ledger.toArray()).toMatchObject([
      { amount: 3, basis: 'estimated', unit: 'credits', uncertain: false },
    ]);
    expect(await database.daySpend.toArray()).toMatchObject([{ booked: 3, reserved: 0 }]);
    expect(await database.calls.toArray()).toMatchObject([{ state: 'settled', rawAnswer: emailFound.text }]);
  });

  it('books nothing when nothing was found, and keeps what the vendor said', async () => {
    const answer = () =>
      answered({ status: 'error', message: 'No email found', email: null, email_status: 'N/A' });
    const { ask, queue, database } = makeWorld({ answer });
    await ask(['work-email']);
    await queue.landed();
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'not-found', note: 'No email found' }]);
    expect(await database.ledger.count()).toBe(0);
    expect(await database.daySpend.toArray()).toMatchObject([{ booked: 0, reserved: 0 }]);
  });

  it('carries several kinds of one person in one call, and each settles on its own', async () => {
    const answer = () =>
      answered({
        status: 'success',
        email: null,
        email_status: 'N/A',
        phones: ['+4930123456'],
        phone_status: 'valid',
      });
    const { ask, queue, database, sent } = makeWorld({ answer });
    await ask(['work-email', 'phone']);
    await queue.landed();
    expect(sent).toHaveLength(1);
    const states = (await database.lookups.toArray()).map(({ kind, state }) => [kind, state]);
    expect(Object.fromEntries(states)).toEqual({ 'work-email': 'not-found', phone: 'found' });
    expect(await database.ledger.toArray()).toMatchObject([{ kind: 'phone', amount: 30 }]);
  });
});

describe('a lookup whose outcome is unknown', () => {
  it.each([
    ['a lost connection', { status: null, code: 'connection_lost' } as const, 'connection_lost'],
    ['silence', { status: null, code: 'no_answer' } as const, 'no_answer'],
    ['a fault of the vendor', answered('oops', 500), 'vendor_error'],
    ['HTML with 200', answered('<html></html>'), 'unreadable_answer'],
    ['an empty object', answered({}), 'unreadable_answer'],
  ])('is interrupted after %s and counted against the cap', async (_, answer, code) => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => answer });
    await ask(['work-email']);
    await queue.landed();
    await queue.landed();
    expect(sent).toHaveLength(1);
    expect(await database.lookups.toArray()).toMatchObject([
      { state: 'interrupted', failure: { code, cost: 'may-be-charged', retryable: false } },
    ]);
    expect(await database.ledger.toArray()).toMatchObject([{ amount: null, highest: 3, uncertain: true }]);
    expect(await database.daySpend.toArray()).toMatchObject([{ booked: 3, reserved: 0 }]);
  });

  it('is repeated only when the user says so', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => answered('', 502) });
    await ask(['work-email']);
    await queue.landed();
    await ask(['work-email']);
    await ask(['work-email'], {}, { origin: 'page' });
    await queue.landed();
    expect(sent).toHaveLength(1);
    await ask(['work-email'], {}, { origin: 'panel', again: true, shownPrice: { pronto: 3 } });
    await queue.landed();
    expect(sent).toHaveLength(2);
    expect(await database.lookups.count()).toBe(2);
  });
});

describe('a refusal', () => {
  it.each([
    [401, { error: 'bad key' }, 'wrong_key'],
    [403, { message: 'no' }, 'wrong_key'],
    [422, { error: 'Insufficient credits' }, 'no_credits'],
    [422, { errors: ['You reached your plan limit'] }, 'plan_limit'],
    [422, { error: 'firstname is missing' }, 'refused'],
  ])('%i %o fails at no cost and may be asked again', async (status, body, code) => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => answered(body, status) });
    await ask(['work-email']);
    await queue.landed();
    expect(await database.lookups.toArray()).toMatchObject([
      { state: 'failed', failure: { code, cost: 'not-charged', retryable: true } },
    ]);
    expect(await database.ledger.count()).toBe(0);
    expect(await database.daySpend.toArray()).toMatchObject([{ booked: 0, reserved: 0 }]);
    await ask(['work-email']);
    await queue.landed();
    expect(sent).toHaveLength(2);
  });

  it('for want of consent at the vendor concerns the personal email only', async () => {
    const consent = { error: "You can't use this without consenting with our terms of use" };
    const { ask, queue, database, sent } = makeWorld({
      answer: ({ items }) =>
        items.some(({ kind }) => kind === 'personal-email') ? answered(consent, 422) : emailFound,
    });
    await database.consents.add({
      ...{ id: 'c', subject: 'personal-email', action: 'given', at: 1 },
      ...{ textVersion: '1', textHash: '', locale: 'en' },
    });
    await ask(['work-email', 'personal-email']);
    await queue.landed();
    await queue.landed();
    expect(sent).toHaveLength(2);
    const states = (await database.lookups.toArray()).map(({ kind, state, failure }) => [
      kind,
      state,
      failure?.code,
    ]);
    expect(states).toContainEqual(['work-email', 'found', undefined]);
    expect(states).toContainEqual(['personal-email', 'failed', 'vendor_consent_missing']);
  });
});

describe('a rate limit', () => {
  it('is waited for as long as the vendor says, then asked again', async () => {
    let calls = 0;
    const limited = { ...answered({}, 429), retryAfter: '7' };
    const { ask, queue, database, sent, clock, wakes } = makeWorld({
      answer: () => ((calls += 1) === 1 ? limited : emailFound),
    });
    await ask(['work-email']);
    await queue.landed();
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'waiting' }]);
    await queue.landed();
    expect(sent).toHaveLength(1);
    expect(wakes.at(-1)).toBeGreaterThan(clock.now + 6900);
    expect(wakes.at(-1)).toBeLessThanOrEqual(clock.now + 7000);
    clock.now += 7000;
    await queue.landed();
    expect(sent).toHaveLength(2);
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
  });

  it('is not waited for longer because the clock was set back', async () => {
    let calls = 0;
    const limited = { ...answered({}, 429), retryAfter: '7' };
    const world = makeWorld({ answer: () => ((calls += 1) === 1 ? limited : emailFound) });
    await world.ask(['work-email']);
    await world.queue.landed();
    world.clock.now -= 3_600_000;
    await world.queue.landed();
    world.clock.now += 7000;
    await world.queue.landed();
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
  });

  it('fails at no cost after five attempts', async () => {
    const world = makeWorld({ answer: () => answered({}, 429) });
    await world.ask(['work-email']);
    for (let round = 0; round < 9; round += 1) {
      await world.queue.landed();
      world.clock.now += 60_000;
    }
    expect(world.sent).toHaveLength(5);
    expect(await world.database.lookups.toArray()).toMatchObject([
      { state: 'failed', failure: { code: 'rate_limited', cost: 'not-charged' } },
    ]);
  });
});
