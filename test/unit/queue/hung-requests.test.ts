import { expect, it, vi } from 'vitest';
import type { NoAnswer } from '../../../lib/providers/provider.ts';
import { crowd, panelOf } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';
import { patience } from '../patience.ts';
import { moneyOf } from './money-of.ts';

const people = 200;
const many = 16;

/** A run at a vendor that never answers the first ones, as many as may be on their way at first. */
async function withHungRequests() {
  const giveUp = Promise.withResolvers<NoAnswer>();
  const world = makeWorld({ answer: () => (world.sent.length <= many ? giveUp.promise : emailFound) });
  await world.configure({ dailyCap: null, runCap: null });
  const panel = panelOf(world);
  const runId = await panel.start(crowd(people));
  const counts = async () => (await panel.run(runId)).counts;
  return { world, panel, runId, counts, giveUp };
}

it('a run goes on beside requests that are never answered, and books them as unknown once they are given up', async () => {
  const { world, panel, runId, counts, giveUp } = await withHungRequests();
  await world.queue.drain();
  // The alarm that looks after calls on their way.
  world.clock.now += 60_000;
  void world.queue.drain();
  await vi.waitFor(
    async () => expect(await counts()).toMatchObject({ found: people - many, asking: many }),
    patience,
  );
  giveUp.resolve({ status: null, code: 'no_answer' });
  await world.queue.landed();
  expect(world.sent).toHaveLength(people);
  expect(await panel.run(runId)).toMatchObject({
    state: 'finished',
    counts: { found: people - many, interrupted: many },
  });
  expect(await moneyOf(world)).toMatchObject({ uncertain: many, booked: people * 3, reserved: 0 });
});
