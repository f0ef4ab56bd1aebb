import { expect, it } from 'vitest';
import { crowd, panelOf, someone } from '../make-run.ts';
import { answered, emailFound, makeWorld, type WorldOptions } from '../make-world.ts';

async function open(options: Partial<WorldOptions> = {}) {
  const world = makeWorld({
    ...options,
    answer: ({ way }) => (way === 'webhook' ? answered({ enrichment_id: 'batch-1' }, 202) : emailFound),
  });
  const webhookUrl = 'https://hooks.sample.example/in';
  await world.configure({ dailyCap: null, runCap: null, runWay: 'webhook', webhookUrl });
  return { world, panel: panelOf(world) };
}

it('a run for the webhook goes in batches, and each person is delivered at a cost that may be', async () => {
  const { world, panel } = await open();
  const id = await panel.start(crowd(250));
  await world.queue.landed();
  expect(world.sent.map(({ way, items }) => [way, items.length])).toEqual([
    ['webhook', 100],
    ['webhook', 100],
    ['webhook', 50],
  ]);
  expect(await panel.run(id)).toMatchObject({
    state: 'finished',
    counts: { delivered: 250 },
    money: { pronto: { booked: 0, uncertain: 750, reserved: 0 } },
  });
  expect(await world.database.lookups.toCollection().first()).toMatchObject({ note: 'batch-1' });
});

it('who is alone at the end is asked at once, for a batch of one is refused', async () => {
  const { world, panel } = await open();
  const id = await panel.start(crowd(101));
  await world.queue.landed();
  expect(world.sent.map(({ way, items }) => [way, items.length])).toEqual([
    ['webhook', 100],
    ['sync', 1],
  ]);
  expect(await panel.run(id)).toMatchObject({ state: 'finished', counts: { delivered: 100, found: 1 } });
});

it('who alone still fits the cap is asked at once, for a batch of one is refused', async () => {
  const { world, panel } = await open();
  const id = await panel.start(crowd(10));
  await world.database.runs.update(id, { 'money.pronto.cap': 5 });
  await world.queue.landed();
  expect(world.sent.map(({ way, items }) => [way, items.length])).toEqual([['sync', 1]]);
  expect(await panel.run(id)).toMatchObject({
    ...{ state: 'stopped', stopReason: 'run_cap' },
    ...{ counts: { found: 1, waiting: 9 }, money: { pronto: { booked: 3 } } },
  });
});

it('who lacks what a batch needs is left out before anything is spent, and has no batch refused', async () => {
  const { world, panel } = await open();
  const id = await panel.start([...crowd(10), someone(10, { company: null })]);
  await world.queue.landed();
  expect(world.sent.map(({ items }) => items.length)).toEqual([10]);
  expect(await panel.run(id)).toMatchObject({ state: 'finished', people: 10, dropped: 1 });
  expect(await world.database.drops.toArray()).toMatchObject([{ runId: id, reason: 'company-missing' }]);
});

it('a balance that has not moved says nothing of what the vendor may still find for the webhook', async () => {
  const { world, panel } = await open({ balance: () => 1000 });
  const id = await panel.start(crowd(10));
  await panel.begun;
  await world.queue.landed();
  world.clock.now += 120_000;
  await world.queue.landed();
  expect(await panel.run(id)).toMatchObject({
    money: { pronto: { balanceBefore: 1000, balanceAfter: 1000, uncertain: 30 } },
  });
  const ledger = await world.database.ledger.toArray();
  expect(ledger).toHaveLength(10);
  expect(ledger.every(({ uncertain, highest }) => uncertain && highest === 3)).toBe(true);
});
