import { expect, it, vi } from 'vitest';
import { panelOf, crowd } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';
import { patience } from '../patience.ts';
import { openWorld } from './open-world.ts';

it('locked keys let nobody fail: what is asked waits, runs say so, and all goes on when they are unlocked', async () => {
  let keyProblem: 'keys_locked' | null = 'keys_locked';
  const world = makeWorld({ answer: () => emailFound });
  const { desk } = world.effects;
  world.effects.desk = async (id) => ({ ...(await desk(id)), keyProblem });
  const panel = panelOf(world);
  await world.ask(['work-email']);
  const runId = await panel.start(crowd(3));
  await world.queue.landed();
  expect(world.sent).toHaveLength(0);
  expect(await panel.run(runId)).toMatchObject({ state: 'stopped', stopReason: 'keys_locked' });
  const states = (await world.database.lookups.toArray()).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['waiting']));
  keyProblem = null;
  expect(await panel.wish({ type: 'unlock-keys', passphrase: 'any' })).toEqual({ ok: true });
  void world.queue.landed();
  await vi.waitFor(
    async () => expect(await panel.run(runId)).toMatchObject({ state: 'finished', stopReason: null }),
    patience,
  );
  expect(world.sent).toHaveLength(4);
});

it.each(['keys_locked', 'no_key'] as const)(
  'in mid-run (%s) nobody else is sent, although there is room for more',
  async (problem) => {
    let keyProblem: typeof problem | null = null;
    const { world, panel } = await openWorld({
      answer() {
        if (world.sent.length === 5) {
          keyProblem = problem;
          void world.queue.drain();
        }
        return emailFound;
      },
    });
    const { desk } = world.effects;
    world.effects.desk = async (id) => ({ ...(await desk(id)), keyProblem });
    const runId = await panel.start(crowd(100));
    await world.queue.landed();
    // What was claimed by then has its start and goes.
    expect(world.sent.length).toBeLessThan(16);
    expect(await panel.run(runId)).toMatchObject({ state: 'stopped', stopReason: problem });
  },
);

it('whoever may not send any more when a start comes near claims nobody', async () => {
  const { world, panel } = await openWorld({
    maySend: () => world.clock.now < offlineAt,
    answer: () => emailFound,
  });
  await world.configure({ dailyCap: null, requestLimit: 1 });
  const offlineAt = world.clock.now + 1500;
  await panel.start(crowd(5));
  await world.queue.landed();
  expect(world.sent).toHaveLength(2);
});

it.each([
  { type: 'save-key', provider: 'pronto', apiKey: 'another' },
  { type: 'remove-key', provider: 'pronto' },
] as const)('$type lets what is being sent look at the key again', async (wish) => {
  const { panel } = await openWorld({ answer: () => emailFound });
  const isLookedAt = panel.begun.then(() => true);
  await panel.wish(wish);
  expect(await Promise.race([isLookedAt, false])).toBe(true);
});
