import { describe, expect, it } from 'vitest';
import { ada, answered, emailFound, makeWorld } from '../make-world.ts';

describe('before anything is sent', () => {
  it.each([
    ['no_key', { keyProblem: 'no_key' } as const, {}],
    ['name_incomplete', {}, { lastName: '' }],
    [
      'company_missing',
      {},
      { address: null, memberId: 'ACoAAsamplesamplesamplesamplesamplesam', company: null },
    ],
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

describe('a full disk', () => {
  it('sends nothing that cannot be recorded, and goes on when there is room again', async () => {
    let full = true;
    const faults: unknown[] = [];
    const told: unknown[] = [];
    const world = makeWorld({
      answer: () => emailFound,
      fault: (error) => faults.push(error),
      trouble: (trouble) => told.push(trouble),
    });
    world.database.calls.hook('creating', () => {
      if (full) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    await world.ask(['work-email']);
    await world.queue.landed();
    expect([world.sent.length, faults.length > 0]).toEqual([0, true]);
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'waiting' }]);
    expect(world.wakes.at(-1)).toBeGreaterThan(world.clock.now);
    expect(new Set(told)).toEqual(new Set(['full']));
    full = false;
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    expect(told.at(-1)).toBeNull();
  });

  it('does not lose an answer that cannot be stored at first', async () => {
    let refusals = 3;
    const told: unknown[] = [];
    const world = makeWorld({ answer: () => emailFound, trouble: (trouble) => told.push(trouble) });
    world.database.calls.hook('updating', () => {
      if ((refusals -= 1) >= 0) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    await world.ask(['work-email']);
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    expect(await world.database.findings.toArray()).toMatchObject([{ value: 'ada@example.test' }]);
    expect(await world.database.ledger.count()).toBe(1);
    expect(told).toEqual(['full', 'full', null]);
  });
});

describe('one person', () => {
  it('under two spellings, from two clicks at once, is asked once', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound });
    await Promise.all([
      ask(['work-email'], { memberId: 'ACoAAsamplesamplesamplesamplesamplesam' }, { origin: 'page' }),
      ask(['work-email'], { address: ada.address }, { origin: 'page' }),
      ask(
        ['work-email'],
        { address: null, memberId: 'ACoAAsamplesamplesamplesamplesamplesam' },
        { origin: 'page' },
      ),
    ]);
    await queue.landed();
    expect(sent).toHaveLength(1);
    expect(await database.people.count()).toBe(1);
  });

  it('stored twice is merged when a page shows both spellings', async () => {
    const { ask, queue, database, sent } = makeWorld({ answer: () => emailFound });
    await ask(['work-email'], { memberId: null });
    await ask(['work-email'], { address: null, memberId: 'ACoAAsamplesamplesamplesamplesamplesam' });
    await queue.landed();
    expect(await database.people.count()).toBe(2);
    const before = sent.length;
    await ask(['work-email'], { memberId: 'ACoAAsamplesamplesamplesamplesamplesam' });
    await queue.landed();
    expect(sent).toHaveLength(before);
    const [person] = await database.people.toArray();
    expect(await database.people.count()).toBe(1);
    const owners = new Set((await database.lookups.toArray()).map(({ personId }) => personId));
    expect([...owners]).toEqual([person?.id]);
  });

  it('is found in the history by what was found, also after an edit', async () => {
    const { ask, queue, database } = makeWorld({ answer: () => emailFound });
    await ask(['work-email']);
    await queue.landed();
    const [row] = await database.historyRows.toArray();
    expect(row?.words).toEqual(expect.arrayContaining(['ada', 'sample', 'example', 'test']));
    await ask(['work-email'], { headline: 'Now a Tester' });
    const [later] = await database.historyRows.toArray();
    expect(later?.words).toEqual(expect.arrayContaining(['tester', 'example', 'test']));
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
    const answer = await ask(
      ['work-email'],
      {},
      { origin: 'panel', again: false, shownPrice: { pronto: 2 } },
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'price_changed' } });
    expect(await database.people.count()).toBe(0);
  });
});
