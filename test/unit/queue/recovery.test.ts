import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NoAnswer, RawAnswer } from '../../../lib/providers/provider.ts';
import { answered, emailFound, makeWorld } from '../make-world.ts';

const dayMs = 86_400_000;
const never = new Promise<never>(() => {});

describe('after the worker died', () => {
  it('a call that was on its way is interrupted, not repeated', async () => {
    const world = makeWorld({ answer: () => never });
    await world.ask(['work-email']);
    await world.queue.drain();
    expect(await world.database.calls.toArray()).toMatchObject([{ state: 'sending' }]);
    const reborn = world.reborn();
    await reborn.queue.landed();
    expect(reborn.sent).toHaveLength(0);
    expect(await world.database.lookups.toArray()).toMatchObject([
      { state: 'interrupted', failure: { code: 'worker_stopped', cost: 'may-be-charged' } },
    ]);
    expect(await world.database.daySpend.toArray()).toMatchObject([{ booked: 3, reserved: 0 }]);
  });

  it('an answer that was stored is understood without asking again', async () => {
    const world = makeWorld({ answer: () => never });
    await world.ask(['work-email']);
    await world.queue.drain();
    const [call] = await world.database.calls.toArray();
    if (!call) throw new Error('no call');
    const { status, text: rawAnswer } = emailFound;
    await world.database.calls.put({ ...call, state: 'answered', status, rawAnswer });
    const reborn = world.reborn();
    await reborn.queue.landed();
    expect(reborn.sent).toHaveLength(0);
    expect(await world.database.findings.toArray()).toMatchObject([{ value: 'ada@example.test' }]);
  });

  it('what was only waiting is sent', async () => {
    const world = makeWorld({ answer: () => emailFound });
    await world.ask(['work-email']);
    const reborn = world.reborn();
    await reborn.queue.landed();
    expect(reborn.sent).toHaveLength(1);
  });

  it('a call with a reference is polled on', async () => {
    const pending = answered({ enrichment_id: 'e7', status: 'pending' }, 202);
    const finished = answered({
      enrichment_id: 'e7',
      status: 'finished',
      email: 'a@b.test',
      email_status: 'valid',
    });
    const world = makeWorld({ answer: () => pending, poll: () => finished });
    await world.configure({ singleWay: 'async' });
    await world.ask(['work-email']);
    await world.queue.landed();
    expect(await world.database.calls.toArray()).toMatchObject([{ state: 'polling', reference: 'e7' }]);
    world.clock.now += 5000;
    const reborn = world.reborn();
    await reborn.queue.landed();
    expect([reborn.sent.length, reborn.polls]).toEqual([0, ['e7']]);
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
  });
});

describe('a database that the browser closed for want of room', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is opened again by the next look once that is possible, also when it was not at first', async () => {
    const faults: unknown[] = [];
    const world = makeWorld({ answer: () => emailFound, fault: (error) => faults.push(error) });
    await world.ask(['work-email']);
    world.database.close({ disableAutoOpen: false });
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await world.queue.drain();
    expect([faults.length > 0, world.sent.length]).toEqual([true, 0]);
    opening.mockRestore();
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
  });
});

describe('polling', () => {
  it('goes on after faults and while pending, then settles', async () => {
    const pending = answered({ enrichment_id: 'e7', status: 'pending' });
    const answers = [
      answered('', 500),
      { status: null, code: 'connection_lost' } as const,
      pending,
      emailFound,
    ];
    const world = makeWorld({
      answer: () => answered({ enrichment_id: 'e7', status: 'pending' }, 202),
      poll: () => answers.shift() ?? emailFound,
    });
    await world.configure({ singleWay: 'async' });
    await world.ask(['work-email']);
    for (let round = 0; round < 6; round += 1) {
      await world.queue.landed();
      world.clock.now += 40_000;
    }
    expect(world.sent).toHaveLength(1);
    expect(world.polls).toHaveLength(4);
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
    // Once for what was sent, once for its end.
    expect(world.spent).toEqual(['pronto', 'pronto']);
  });

  it('is to be woken before it sends anything, should it die while it does', async () => {
    let wakesBefore: (number | null)[] = [];
    const answer = () => {
      wakesBefore = [...world.wakes];
      return emailFound;
    };
    const world = makeWorld({ answer });
    await world.ask(['work-email']);
    await world.queue.landed();
    expect(wakesBefore.some((at) => at !== null && at > world.clock.now)).toBe(true);
    expect(world.wakes.at(-1)).toBeNull();
  });

  /** A call with a reference, at a vendor that cannot be reached until it can. */
  async function unreachable() {
    let answer: RawAnswer | NoAnswer = { status: null, code: 'connection_lost' };
    const world = makeWorld({
      answer: () => answered({ enrichment_id: 'e7', status: 'pending' }, 202),
      poll: () => answer,
    });
    await world.configure({ singleWay: 'async' });
    await world.ask(['work-email']);
    await world.queue.landed();
    return { world, isBack: (found: RawAnswer) => void (answer = found) };
  }

  it('goes on when the machine was away for days and has no network at first', async () => {
    const { world, isBack } = await unreachable();
    world.clock.now += 3 * dayMs;
    await world.queue.landed();
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'asking' }]);
    isBack(emailFound);
    world.clock.now += dayMs / 24;
    await world.queue.landed();
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
  });

  it('asks ever more seldom, and ends when no vendor would keep the answer so long', async () => {
    const { world } = await unreachable();
    const at = async (age: number) => {
      const [{ slotAt = 0 } = {}] = await world.database.calls.toArray();
      world.clock.now = slotAt + age;
      await world.queue.landed();
      const [{ nextPollAt = null } = {}] = await world.database.calls.toArray();
      return nextPollAt === null ? null : Math.round((nextPollAt - world.clock.now) / 1000);
    };
    expect(await at(20_000)).toBe(2);
    expect([await at(dayMs / 24), await at(dayMs), await at(29 * dayMs)]).toEqual([36, 864, 25_056]);
    expect(await at(31 * dayMs)).toBeNull();
    const failure = { code: 'no_answer', cost: 'may-be-charged' };
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'interrupted', failure }]);
  });

  it('wakes for the next poll, and for nothing when all is done', async () => {
    const world = makeWorld({
      answer: () => answered({ enrichment_id: 'e7', status: 'pending' }, 202),
      poll: () => emailFound,
    });
    await world.configure({ singleWay: 'async' });
    await world.ask(['work-email']);
    await world.queue.landed();
    expect(world.wakes.at(-1)).toBeGreaterThan(world.clock.now);
    world.clock.now += 2000;
    await world.queue.landed();
    await world.queue.landed();
    expect(world.wakes.at(-1)).toBeNull();
  });
});
