import { expect, it, vi } from 'vitest';
import { panelOf, crowd } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';
import { patience } from '../patience.ts';

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
