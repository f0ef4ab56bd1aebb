import { describe, expect, it } from 'vitest';
import { ada, answered, emailFound, makeWorld } from '../make-world.ts';

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
    await ask(['work-email'], {}, { origin: 'panel', again: true, shownPrice: 3 });
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
    expect(wakes.at(-1)).toBe(clock.now + 7000);
    clock.now += 7000;
    await queue.landed();
    expect(sent).toHaveLength(2);
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
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

describe('before anything is sent', () => {
  it.each([
    ['no_key', { keyProblem: 'no_key' } as const, {}],
    ['name_incomplete', {}, { lastName: '' }],
    ['company_missing', {}, { address: null, memberId: 'ACoAAsample', company: null }],
  ])('%s fails at no cost', async (code, options, facts) => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound, ...options });
    await ask(['work-email'], facts);
    await queue.landed();
    expect(sent).toHaveLength(0);
    expect(await database.lookups.toArray()).toMatchObject([
      { state: 'failed', failure: { code, cost: 'not-charged' } },
    ]);
  });

  it('a personal email needs consent', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound });
    await ask(['personal-email']);
    await queue.landed();
    expect(sent).toHaveLength(0);
    expect(await database.lookups.toArray()).toMatchObject([
      { state: 'failed', failure: { code: 'consent_needed' } },
    ]);
  });

  it('the cap of the day holds, unknown outcomes and unknown prices included', async () => {
    const world = makeWorld({ answer: () => answered('', 500) });
    await world.configure({ dailyCap: 5 });
    await world.ask(['work-email'], { address: 'https://www.linkedin.com/in/one' });
    await world.queue.landed();
    await world.ask(['work-email'], { address: 'https://www.linkedin.com/in/two' });
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    const failed = await world.database.lookups.filter(({ state }) => state === 'failed').toArray();
    expect(failed).toMatchObject([{ failure: { code: 'daily_cap', cost: 'not-charged' } }]);
  });

  it('waits while nothing may be sent', async () => {
    let open = false;
    const world = makeWorld({ answer: () => emailFound, maySend: () => open });
    await world.ask(['work-email']);
    await world.queue.landed();
    expect(world.sent).toHaveLength(0);
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'waiting' }]);
    open = true;
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
  });
});

describe('one person', () => {
  it('under two spellings, from two clicks at once, is asked once', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound });
    await Promise.all([
      ask(['work-email'], { memberId: 'ACoAAsample' }, { origin: 'page' }),
      ask(['work-email'], { address: ada.address }, { origin: 'page' }),
      ask(['work-email'], { address: null, memberId: 'ACoAAsample' }, { origin: 'page' }),
    ]);
    await queue.landed();
    expect(sent).toHaveLength(1);
    expect(await database.people.count()).toBe(1);
  });

  it('stored twice is merged when a page shows both spellings', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound });
    await ask(['work-email'], { memberId: null });
    await ask(['work-email'], { address: null, memberId: 'ACoAAsample' });
    await queue.landed();
    expect(await database.people.count()).toBe(2);
    const before = sent.length;
    await ask(['work-email'], { memberId: 'ACoAAsample' });
    await queue.landed();
    expect(sent).toHaveLength(before);
    const [person] = await database.people.toArray();
    expect(await database.people.count()).toBe(1);
    const owners = new Set((await database.lookups.toArray()).map(({ personId }) => personId));
    expect([...owners]).toEqual([person?.id]);
  });

  it('found stays found, and costs nothing more from a page', async () => {
    const { ask, queue, sent } = makeWorld({ answer: () => emailFound });
    await ask(['work-email']);
    await queue.landed();
    await ask(['work-email'], {}, { origin: 'page' });
    await queue.landed();
    expect(sent).toHaveLength(1);
  });
});

describe('what a page may not do', () => {
  it('start more than 20 people in a minute', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const answers = [];
    for (let index = 0; index < 22; index += 1) {
      const address = `https://www.linkedin.com/in/person-${index}`;
      answers.push((await world.ask(['work-email'], { address }, { origin: 'page' })).ok);
    }
    expect(answers.filter(Boolean)).toHaveLength(20);
    world.clock.now += 61_000;
    expect((await world.ask(['work-email'], {}, { origin: 'page' })).ok).toBe(true);
  });

  it('spend on a phone without the user', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound });
    await ask(['phone'], {}, { origin: 'page' });
    await queue.landed();
    expect(sent).toHaveLength(0);
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'unconfirmed' }]);
  });
});

describe('the panel', () => {
  it('is refused above the price it showed, and nothing is stored', async () => {
    const { ask, database } = makeWorld({ answer: () => emailFound });
    const answer = await ask(['work-email'], {}, { origin: 'panel', again: false, shownPrice: 2 });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'price_changed' } });
    expect(await database.people.count()).toBe(0);
  });
});
