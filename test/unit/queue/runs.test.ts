import { describe, expect, it } from 'vitest';
import { createQueue } from '../../../lib/queue/queue.ts';
import { crowd, numberOf, someone } from '../make-run.ts';
import { answered, emailFound, type World } from '../make-world.ts';
import { openWorld } from './open-world.ts';

const order = ({ sent }: World) => sent.map(({ items }) => numberOf(items[0]?.person.address ?? null));

describe('a run', () => {
  it('asks for everybody once, in order, and adds up', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const id = await panel.start(crowd(60));
    await world.queue.landed();
    expect(order(world)).toEqual(crowd(60).map((_, index) => index));
    expect(await panel.run(id)).toMatchObject({
      ...{ state: 'finished', people: 60, unfilled: 0 },
      money: { pronto: { booked: 180, uncertain: 0, reserved: 0 } },
      counts: { found: 60, waiting: 0, asking: 0 },
    });
    expect(await world.database.runInputs.count()).toBe(0);
    expect(await world.database.counters.bulkGet(['asked pronto work-email'])).toMatchObject([{ value: 60 }]);
  });

  it('runs are sent in the order of their confirmation, and a single click overtakes them', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    await panel.start([someone(1), someone(2)]);
    await panel.start([someone(3), someone(4)]);
    await world.ask(['work-email'], someone(9));
    await world.queue.landed();
    expect(order(world)).toEqual([9, 1, 2, 3, 4]);
  });

  it('takes its people out of the selection, those who were left out too, and nobody else', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    await panel.wish({ type: 'select-people', people: crowd(4), selected: true });
    const [first, second, third, fourth] = crowd(4);
    if (!first || !second || !third || !fourth) throw new Error('four were meant');
    const left = { facts: third, personId: null, reason: 'name-incomplete' as const, until: null };
    await panel.start([first, second], { dropped: [left] });
    expect(await world.database.selection.toArray()).toMatchObject([{ facts: fourth }]);
  });

  it('leaves out who was asked meanwhile, and says so', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const first = await panel.start(crowd(3));
    const second = await panel.start(crowd(4));
    await world.queue.landed();
    expect(world.sent).toHaveLength(4);
    expect(await panel.run(first)).toMatchObject({ people: 3, dropped: 0 });
    expect(await panel.run(second)).toMatchObject({ people: 1, dropped: 3, state: 'finished' });
    expect(await world.database.drops.where('runId').equals(second).count()).toBe(3);
  });

  it.each([
    ['price_changed', { shownPrice: { pronto: 5 } }, {}],
    ['run_changed', { caps: { pronto: 5 } }, {}],
    ['consent_needed', { kinds: ['personal-email' as const] }, {}],
    ['daily_cap', {}, { dailyCap: 5 }],
  ])('is refused with %s, and nothing is stored', async (code, wish, settings) => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    await world.configure({ dailyCap: null, ...settings });
    await expect(panel.start(crowd(2), wish)).rejects.toThrow(code);
    expect(await world.database.runs.count()).toBe(0);
  });
});

describe('the user', () => {
  it('pauses and resumes: what waits stays', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const id = await panel.start(crowd(30));
    await panel.wish({ type: 'pause-run', runId: id });
    await world.queue.landed();
    expect(world.sent).toHaveLength(0);
    await panel.wish({ type: 'resume-run', runId: id });
    await world.queue.landed();
    expect(world.sent).toHaveLength(30);
    expect((await panel.run(id)).state).toBe('finished');
  });

  it('cancels: nothing more is sent, and what is on its way is settled', async () => {
    const landing = Promise.withResolvers<typeof emailFound>();
    const { world, panel } = await openWorld({ answer: () => landing.promise });
    const id = await panel.start(crowd(40));
    await world.queue.drain();
    const before = world.sent.length;
    await panel.wish({ type: 'cancel-run', runId: id });
    landing.resolve(emailFound);
    await world.queue.landed();
    const { state, counts } = await panel.run(id);
    expect({
      state,
      sent: world.sent.length,
      found: counts.found,
      open: counts.waiting + counts.asking,
    }).toEqual({
      ...{ state: 'cancelled', sent: world.sent.length, found: world.sent.length, open: 0 },
    });
    expect(before).toBeGreaterThan(0);
    expect(world.sent.length).toBeLessThan(40);
  });

  it('forgets whom it had not come to when it is cancelled', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const id = await panel.start(crowd(60));
    expect(await world.database.runInputs.count()).toBeGreaterThan(0);
    await panel.wish({ type: 'cancel-run', runId: id });
    expect(await world.database.runInputs.count()).toBe(0);
    await world.queue.landed();
    expect(world.sent).toHaveLength(0);
  });

  it('cancels nothing that has ended', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const id = await panel.start(crowd(2));
    await world.queue.landed();
    const before = await panel.run(id);
    world.clock.now += 1000;
    await panel.wish({ type: 'cancel-run', runId: id });
    expect(before.state).toBe('finished');
    expect(await panel.run(id)).toEqual(before);
  });
});

it('vendors at whom nobody waits are hardly looked at while a run goes on elsewhere', async () => {
  const { world, panel } = await openWorld({ answer: () => emailFound });
  const { desk } = world.effects;
  const asked: string[] = [];
  world.effects.providerIds = ['pronto', 'salesfinity'];
  world.effects.desk = (id) => {
    asked.push(id);
    return desk(id);
  };
  await panel.start(crowd(200));
  await createQueue(world.effects).landed();
  expect(world.sent).toHaveLength(200);
  expect(asked.filter((id) => id === 'salesfinity').length).toBeLessThan(5);
});

it('a run that waits for room in its cap does not hold up the next one', async () => {
  const pending = answered({ enrichment_id: 'e1', status: 'pending' }, 202);
  const { world, panel } = await openWorld({ answer: () => pending, poll: () => pending });
  const first = await panel.start(crowd(2));
  await world.configure({ dailyCap: null, runCap: 3, runWay: 'async' });
  await world.queue.landed();
  expect(world.sent).toHaveLength(1);
  const second = await panel.start([someone(7)]);
  await world.queue.landed();
  expect(order(world)).toEqual([0, 7]);
  expect((await panel.run(first)).counts).toMatchObject({ asking: 1, waiting: 1 });
  expect((await panel.run(second)).counts).toMatchObject({ asking: 1 });
});
