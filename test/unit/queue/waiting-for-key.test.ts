import { expect, it } from 'vitest';
import { noteKeyResult } from '../../../lib/queue/note-key-result.ts';
import type { Desk } from '../../../lib/queue/queue-effects.ts';
import { answered, emailFound } from '../make-world.ts';
import { openWorld } from './open-world.ts';

const hint = { provider: 'pronto', lastFour: '1234', savedAt: 1, checkedAt: 1, checkResult: 'good' } as const;

/** An answer that is to be fetched with a key that cannot be read any more. */
async function awaited() {
  const pending = answered({ enrichment_id: 'e1', status: 'pending' }, 202);
  const polls = { answer: emailFound };
  const { world } = await openWorld({ answer: () => pending, poll: () => polls.answer });
  await world.configure({ dailyCap: null, singleWay: 'async' });
  await world.database.keyHints.put({ ...hint, account: null });
  await world.ask(['work-email']);
  await world.queue.landed();
  const { desk } = world.effects;
  const key: { problem: Desk['keyProblem'] } = { problem: 'key_unreadable' };
  world.effects.desk = async (id) => ({ ...(await desk(id)), keyProblem: key.problem });
  const fetch = async () => {
    world.clock.now += 60_000;
    await world.queue.landed();
    return world.database.keyHints.get('pronto');
  };
  return { world, key, polls, fetch };
}

it('a key that cannot be read is written down while answers wait for it', async () => {
  const { world, fetch } = await awaited();
  expect(await fetch()).toMatchObject({ checkResult: 'key_unreadable', checkedAt: world.clock.now });
  expect(world.polls).toEqual([]);
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'asking' }]);
});

it('saved again, its answer comes', async () => {
  const { world, key, fetch } = await awaited();
  await fetch();
  key.problem = null;
  await fetch();
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
});

it.each(['key_unreadable', 'wrong_key'] as const)(
  'says nothing (%s) of one that was saved meanwhile',
  async (result) => {
    const { world } = await awaited();
    const { database, clock } = world;
    const asked = await database.keyHints.get('pronto');
    const saved = { ...hint, savedAt: 2, checkedAt: null, checkResult: null, account: null };
    await database.keyHints.put(saved);
    await noteKeyResult(database, asked, { result, now: clock.now });
    expect(await database.keyHints.get('pronto')).toEqual(saved);
  },
);

it('a key that the vendor refuses is written down, and once it takes it again that too', async () => {
  const { world, key, polls, fetch } = await awaited();
  key.problem = null;
  polls.answer = answered({ message: 'Invalid API key' }, 401);
  expect(await fetch()).toMatchObject({ checkResult: 'wrong_key', checkedAt: world.clock.now });
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'asking' }]);
  polls.answer = emailFound;
  expect(await fetch()).toMatchObject({ checkResult: 'good' });
  expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
});

it('a refusal of the key before says nothing of one that was saved while its question waited for its turn', async () => {
  const { world, key, polls, fetch } = await awaited();
  const { database, effects } = world;
  key.problem = null;
  polls.answer = answered({ message: 'Invalid API key' }, 401);
  const saved = { ...hint, savedAt: 2, checkedAt: null, checkResult: null, account: null };
  const { desk } = effects;
  effects.desk = async (id) => {
    const old = await desk(id);
    await database.keyHints.put(saved);
    return old;
  };
  expect(await fetch()).toEqual(saved);
  expect(world.polls).toHaveLength(1);
});

it('a key that could not be read for a while is good once an answer came with it', async () => {
  const { key, fetch } = await awaited();
  expect(await fetch()).toMatchObject({ checkResult: 'key_unreadable' });
  key.problem = null;
  expect(await fetch()).toMatchObject({ checkResult: 'good' });
});

it('nobody asks for what was deleted while its question waited for its turn', async () => {
  const { world, key, fetch } = await awaited();
  const { desk } = world.effects;
  key.problem = null;
  world.effects.desk = async (id) => {
    await world.database.calls.clear();
    return desk(id);
  };
  await fetch();
  expect(world.polls).toEqual([]);
});
