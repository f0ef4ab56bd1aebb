import { describe, expect, it } from 'vitest';
import { costlyFailure } from '../../../lib/enrichment/create-failure.ts';
import type { RawAnswer } from '../../../lib/providers/provider.ts';
import { nextWake, readOpenCalls, restMs } from '../../../lib/queue/next-wake.ts';
import { crowd, panelOf } from '../make-run.ts';
import { answered, emailFound, makeWorld } from '../make-world.ts';

const pending = answered({ enrichment_id: 'e7', status: 'pending' }, 202);

/** A call whose answer is to be fetched a second from now. */
async function polled(poll = () => emailFound) {
  let answers = 0;
  const answer = () => ((answers += 1) === 1 ? pending : emailFound);
  const world = makeWorld({ answer, poll });
  await world.configure({ singleWay: 'async', dailyCap: null });
  await world.ask(['work-email']);
  await world.queue.landed();
  const [{ nextPollAt = null } = {}] = await world.database.calls.toArray();
  if (nextPollAt === null) throw new Error('not polled');
  const { database, clock } = world;
  const wakeAfter = async (lookedAt: number) =>
    nextWake(await readOpenCalls(database, { providers: ['pronto'], lookedAt }), [], clock.now);
  return { world, nextPollAt, wakeAfter };
}

describe('the next look at calls whose answers are polled', () => {
  it('is at once when one became due while the last look ended', async () => {
    const { world, nextPollAt, wakeAfter } = await polled();
    world.clock.now = nextPollAt + 1;
    expect(await wakeAfter(nextPollAt - 1)).toBe(nextPollAt);
  });

  it('is no sooner than after a rest for one that the last look asked for', async () => {
    const { world, nextPollAt, wakeAfter } = await polled();
    world.clock.now = nextPollAt + 1;
    expect(await wakeAfter(nextPollAt)).toBe(world.clock.now + restMs);
  });

  it('does not wait for a poll of tomorrow while another call is on its way', () => {
    expect(nextWake({ pollAt: 86_400_000, areAsking: true }, [null], 0)).toBe(restMs);
  });
});

it('an answer is not waited for longer because the clock was set back', async () => {
  let isReady = false;
  const { world } = await polled(() => (isReady ? emailFound : pending));
  world.clock.now -= 3_600_000;
  await world.queue.landed();
  const polls = world.polls.length;
  expect(polls).toBeGreaterThan(0);
  // Nor is it asked for all the time until the clock is where it was.
  expect(world.wakes.at(-1)).toBe(world.clock.now + 30_000);
  isReady = true;
  world.clock.now += 30_000;
  await world.queue.landed();
  expect(world.polls).toHaveLength(polls + 1);
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
});

it('an answer is asked for again and again while a run is still sent', async () => {
  const { world } = await polled(() => pending);
  const pollsBefore = new Map<number, number>();
  world.effects.changed = () => void pollsBefore.set(world.sent.length, world.polls.length);
  await panelOf(world).start(crowd(250));
  await world.queue.landed();
  expect(world.sent).toHaveLength(251);
  const early = [...pollsBefore].flatMap(([sent, polls]) => (sent <= 200 ? [polls] : []));
  expect(Math.max(...early)).toBeGreaterThan(1);
});

describe('a free question that is refused', () => {
  const refused = (status: number) => answered({ message: 'Not now' }, status);
  const outcomeAfter = async (first: RawAnswer, waitMs = 60_000) => {
    let polls = 0;
    const { world } = await polled(() => ((polls += 1) === 1 ? first : emailFound));
    world.clock.now += waitMs;
    await world.queue.landed();
    world.clock.now += 60_000;
    await world.queue.landed();
    return (await world.database.lookups.toArray()).map(({ state }) => state);
  };

  it.each([402, 408, 409, 423, 425])('with %i is asked again, for the answer is paid for', async (status) => {
    expect(await outcomeAfter(refused(status))).toEqual(['found']);
  });

  it('is asked again when the vendor does not know yet what it took a moment ago', async () => {
    expect(await outcomeAfter(refused(404), 1_000)).toEqual(['found']);
  });

  it.each(['Insufficient credits', 'Your plan limit is reached'])(
    'with “%s” is asked again',
    async (error) => {
      expect(await outcomeAfter(answered({ error }, 422))).toEqual(['found']);
    },
  );

  it.each([400, 404, 410, 422])('with %i ends the wait, for the vendor knows of nothing', async (status) => {
    expect(await outcomeAfter(refused(status))).toEqual(['interrupted']);
  });
});

it('a key that was saved meanwhile may be of another account: that it knows of nothing is believed after a day', async () => {
  const { world } = await polled(() => answered({ message: 'Not found' }, 404));
  const savedAt = (world.clock.now += 1);
  const hint = { lastFour: '0000', savedAt, checkedAt: null, checkResult: null, account: null };
  await world.database.keyHints.put({ provider: 'pronto', ...hint });
  const stateAfter = async (ms: number) => {
    world.clock.now = savedAt + ms;
    await world.queue.landed();
    return (await world.database.lookups.toArray())[0]?.state;
  };
  expect(await stateAfter(3_600_000)).toBe('asking');
  expect(await stateAfter(86_400_000)).toBe('interrupted');
});

describe('a word that nobody knows', () => {
  const open = (status: string) => answered({ enrichment_id: 'e7', status, email: null });
  const dayMs = 86_400_000;
  const after = async (status: string, ms: number) => {
    const { world } = await polled(() => open(status));
    world.clock.now += ms;
    await world.queue.landed();
    return (await world.database.lookups.toArray())[0];
  };

  it('is waited with for a day, and then was the end: it is shown, and perhaps charged', async () => {
    expect(await after('archived', dayMs - 1_000)).toMatchObject({ state: 'asking' });
    expect(await after('archived', dayMs + 1_000)).toMatchObject({
      ...{ state: 'interrupted' },
      failure: { code: 'vendor_failed', cost: 'may-be-charged', detail: 'archived' },
    });
  });

  it.each(['terminated', 'enrichment_failed', 'killed'])(
    'may be known of another vendor: “%s” is not waited with for a month either',
    async (status) => {
      expect(await after(status, dayMs + 1_000)).toMatchObject({
        ...{ state: 'interrupted' },
        failure: { code: 'vendor_failed', cost: 'may-be-charged', detail: status },
      });
    },
  );

  it('is not one that says that the vendor still works', async () => {
    expect(await after('pending', dayMs + 1_000)).toMatchObject({ state: 'asking' });
  });
});

it('an answer that is there and cannot be read ends the wait', async () => {
  const { world } = await polled();
  const { desk } = world.effects;
  const failure = costlyFailure('unreadable_answer', 'may-be-charged');
  world.effects.desk = async (id) => {
    const { provider, keyProblem } = await desk(id);
    return { keyProblem, provider: { ...provider, understand: () => ({ type: 'unknown', failure }) } };
  };
  world.clock.now += 60_000;
  await world.queue.landed();
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'interrupted' }]);
});

it('an answer does not wait for the time of a clock that was set back', async () => {
  const { world } = await polled();
  world.clock.now -= 3_600_000;
  await world.queue.landed();
  expect((await world.database.lookups.toArray()).map(({ state }) => state)).toEqual(['found']);
});

it('an answer waits for a key that was removed: without one, the vendor is not asked for it', async () => {
  const { world } = await polled();
  const { desk } = world.effects;
  let keyProblem: 'no_key' | null = 'no_key';
  world.effects.desk = async (id) => ({ ...(await desk(id)), keyProblem });
  world.clock.now += 60_000;
  await world.queue.landed();
  const states = async () => (await world.database.lookups.toArray()).map(({ state }) => state);
  expect([world.polls, await states()]).toEqual([[], ['asking']]);
  keyProblem = null;
  world.clock.now += 60_000;
  await world.queue.landed();
  expect(await states()).toEqual(['found']);
});
