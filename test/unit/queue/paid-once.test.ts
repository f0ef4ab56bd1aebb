import { describe, expect, it } from 'vitest';
import { panelOf, someone } from '../make-run.ts';
import { ada, answered, emailFound, makeWorld, type WorldOptions } from '../make-world.ts';
import { moneyOf } from './money-of.ts';

const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';
/** Known as two people so far: by the address of one and the id of Ada. */
const both = { ...someone(1), memberId };
const again = { origin: 'panel', again: true, shownPrice: { pronto: 1000 } } as const;
const nothingFound = answered({ status: 'error', email: null, email_status: 'N/A' });

async function open(options: WorldOptions) {
  const world = makeWorld(options);
  await world.configure({ dailyCap: null });
  return { world, panel: panelOf(world) };
}

describe('nobody is paid for twice', () => {
  it('by the retry of a run, when a click has asked for them since', async () => {
    let good = false;
    const { world, panel } = await open({ answer: () => (good ? emailFound : answered('', 500)) });
    const runId = await panel.start([ada, someone(1)]);
    await world.queue.landed();
    good = true;
    await world.ask(['work-email'], {}, again);
    await world.queue.landed();
    expect(world.sent).toHaveLength(3);
    await panel.wish({ type: 'retry-run', runId, interrupted: true, shownPrice: { pronto: 3 } });
    await world.queue.landed();
    expect(world.sent.slice(3).flatMap(({ items }) => items.map(({ person }) => person.address))).toEqual([
      someone(1).address,
    ]);
  });

  it('by a run that put somebody back, and was filled only after another had asked for them', async () => {
    const { world, panel } = await open({ answer: () => nothingFound });
    await world.ask(['work-email'], someone(1));
    await world.queue.landed();
    const putBack = ['in:someone-1'];
    const runId = await panel.start([someone(1)], { putBack });
    await panel.wish({ type: 'pause-run', runId });
    await panel.start([someone(1)], { putBack });
    await world.queue.landed();
    expect(world.sent).toHaveLength(2);
    await panel.wish({ type: 'resume-run', runId });
    await world.queue.landed();
    expect(world.sent).toHaveLength(2);
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', dropped: 1 });
  });

  it.each(['on its way', 'waiting too'])(
    'when two stored people turn out to be one, and the other is %s',
    async (state) => {
      const answer = Promise.withResolvers<typeof emailFound>();
      let maySend = state === 'on its way';
      const world = makeWorld({ answer: () => answer.promise, maySend: () => maySend });
      await world.ask(['work-email']);
      await world.queue.drain();
      maySend = false;
      await world.ask(['work-email'], { address: null, memberId });
      await world.ask(['work-email'], { memberId });
      maySend = true;
      const landing = world.queue.landed();
      answer.resolve(emailFound);
      await landing;
      expect(world.sent.map(({ items }) => items.length)).toEqual([1]);
      expect(await moneyOf(world)).toMatchObject({ ledger: 3, booked: 3, reserved: 0 });
    },
  );

  it.each([
    ['who is both', [both, ada]],
    ['who is one of them', [ada, both]],
  ])('when two of a run turn out to be one, and first comes the one %s', async (_, people) => {
    const { world, panel } = await open({ answer: () => emailFound });
    await world.ask(['phone'], { memberId });
    await world.ask(['phone'], someone(1));
    await world.database.lookups.clear();
    const runId = await panel.start(people);
    await world.queue.landed();
    expect(world.sent.map(({ items }) => items.length)).toEqual([1]);
    expect(await moneyOf(world)).toMatchObject({ ledger: 3, booked: 3, reserved: 0 });
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', people: 1, counts: { found: 1 } });
    expect(await world.database.drops.toArray()).toMatchObject([{ reason: 'duplicate' }]);
  });

  it('when one of two in a run turns out to be somebody who was clicked', async () => {
    let maySend = false;
    const { world, panel } = await open({ answer: () => emailFound, maySend: () => maySend });
    const runId = await panel.start([ada, someone(1)]);
    await world.queue.landed();
    await world.ask(['work-email'], { address: null, memberId });
    await world.ask(['work-email'], { memberId });
    expect((await panel.run(runId)).counts).toMatchObject({ waiting: 1, cancelled: 1 });
    maySend = true;
    await world.queue.landed();
    expect(world.sent).toHaveLength(2);
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', counts: { found: 1, cancelled: 1 } });
  });
});
