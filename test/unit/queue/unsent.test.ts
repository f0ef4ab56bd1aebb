import { expect, it } from 'vitest';
import type { NoAnswer, RawAnswer } from '../../../lib/providers/provider.ts';
import { crowd } from '../make-run.ts';
import { emailFound } from '../make-world.ts';
import { openWorld } from './open-world.ts';

const notSent: NoAnswer = { status: null, code: 'not_sent' };

/** A world in whose browser nothing leaves until it is let out. */
async function openShut() {
  let answer: NoAnswer | RawAnswer = notSent;
  const opened = await openWorld({ answer: () => answer });
  const { queue, clock } = opened.world;
  const tryAgain = async (times: number) => {
    for (let round = 0; round < times; round += 1) {
      await queue.landed();
      clock.now += 60_000;
    }
  };
  return { ...opened, tryAgain, letOut: () => void (answer = emailFound) };
}

it('a run of which nothing leaves stops after five rounds, at no cost, and Resume asks for everybody', async () => {
  const { world, panel, tryAgain, letOut } = await openShut();
  const id = await panel.start(crowd(40));
  await tryAgain(5);
  const { state, stopReason, counts, money } = await panel.run(id);
  expect({ state, stopReason, counts }).toMatchObject({
    ...{ state: 'stopped', stopReason: 'vendor_failing' },
    counts: { waiting: 40, interrupted: 0, failed: 0 },
  });
  expect(money).toMatchObject({ pronto: { booked: 0, uncertain: 0, reserved: 0 } });
  letOut();
  await panel.wish({ type: 'resume-run', runId: id });
  await world.queue.landed();
  expect(await panel.run(id)).toMatchObject({ state: 'finished', counts: { found: 40 } });
});

it('somebody asked for alone waits for the next try, and is found', async () => {
  const { world, tryAgain, letOut } = await openShut();
  await world.ask(['work-email']);
  await tryAgain(2);
  letOut();
  await tryAgain(1);
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
});

it('and fails after five tries, which cost nothing', async () => {
  const { world, tryAgain } = await openShut();
  await world.ask(['work-email']);
  await tryAgain(6);
  const failure = { code: 'not_sent', cost: 'not-charged', retryable: true };
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'failed', failure }]);
  expect(world.sent).toHaveLength(5);
  expect(await world.database.daySpend.toArray()).toMatchObject([{ booked: 0, reserved: 0 }]);
});

it('a retry by the user is tried at once', async () => {
  const { world, tryAgain } = await openShut();
  await world.ask(['work-email']);
  await tryAgain(5);
  const [pause] = await world.database.pauses.toArray();
  expect(pause?.until).toBeLessThan(world.clock.now - 50_000);
});

it('whoever is asked for alone just after the last fault of others has all tries, and not at once', async () => {
  const { world, panel, tryAgain } = await openShut();
  await panel.start(crowd(1));
  await tryAgain(4);
  // Both fall together: the run's last try, and the first one of somebody else.
  await world.ask(['work-email']);
  await world.queue.landed();
  const single = await world.database.lookups.filter(({ runId }) => runId === null).first();
  expect(single).toMatchObject({ state: 'waiting' });
  expect(single?.callIds.length).toBeLessThanOrEqual(2);
});

it('a rate limit after Resume is waited for, however often nothing left before', async () => {
  let answer: NoAnswer | RawAnswer = notSent;
  const { world, panel } = await openWorld({ answer: () => answer });
  const id = await panel.start(crowd(1));
  for (let round = 0; round < 5; round += 1) {
    await world.queue.landed();
    world.clock.now += 60_000;
  }
  answer = { status: 429, text: '{}', retryAfter: '60' };
  await panel.wish({ type: 'resume-run', runId: id });
  await world.queue.landed();
  expect((await panel.run(id)).counts).toMatchObject({ waiting: 1, failed: 0 });
});
