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
