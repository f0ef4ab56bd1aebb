import { describe, expect, it } from 'vitest';
import { savePerson } from '../../../lib/people/save-person.ts';
import type { LookupOutcome } from '../../../lib/providers/provider.ts';
import { settleAnswered } from '../../../lib/queue/settle.ts';
import { readReceiptFigures } from '../../../lib/runs/run-receipt-data.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { crowd, panelOf, someone } from '../make-run.ts';
import { ada, answered, emailFound, makeWorld, type WorldOptions } from '../make-world.ts';
import { moneyOf } from './money-of.ts';

async function open(options: WorldOptions) {
  const world = makeWorld(options);
  await world.configure({ dailyCap: null });
  return { world, panel: panelOf(world) };
}

describe('what a run may spend', () => {
  it('is free again as an answer settles its parts, also when the last brings nothing new', async () => {
    const never = new Promise<never>(() => {});
    const { world, panel } = await open({ answer: () => never });
    const runId = await panel.start([ada], { kinds: ['work-email', 'phone'] });
    await world.queue.drain();
    const { database, clock, effects } = world;
    const [call] = await database.calls.toArray();
    if (!call) throw new Error('nothing was sent');
    const reserved = async () => (await panel.run(runId)).money.pronto?.reserved;
    expect(await reserved()).toBe(33);
    const settlement = { database, call, unit: 'credits' as const, now: clock.now, newId: effects.newId };
    const outcomeOf = (lookupId: string): LookupOutcome => {
      return {
        lookupId,
        state: 'not-found',
        values: [],
        note: null,
        charge: { amount: 0, basis: 'reported' },
      };
    };
    const stillOpen = { reference: 'job', nextPollAt: 1 };
    await settleAnswered(settlement, call.lookupIds.slice(0, 1).map(outcomeOf), stillOpen);
    expect(await reserved()).toBeLessThan(33);
    await settleAnswered(settlement, call.lookupIds.slice(1).map(outcomeOf), stillOpen);
    await settleAnswered(settlement, []);
    expect(await reserved()).toBe(0);
    expect(await moneyOf(world)).toMatchObject({ booked: 0, reserved: 0 });
  });
});

describe('somebody who was deleted', () => {
  const unread = answered('', 500);

  it.each([
    [1, 'of this version', 3],
    [9, 'of this version', 3],
    [1, 'of an older version', 1],
    [9, 'of an older version', 9],
  ])(
    'leaves nothing reserved when the price became %d: a call %s is booked at %d',
    async (price, whose, booked) => {
      const { world, panel } = await open({ answer: () => new Promise<never>(() => {}) });
      const runId = await panel.start([ada, someone(1)]);
      await world.queue.drain();
      if (whose === 'of an older version')
        await world.database.calls.toCollection().modify((call) => void delete call.prices);
      const prices = { ...defaultSettings.providers.pronto.prices, 'work-email': price };
      await world.configure({ dailyCap: null, prices });
      const ids = await world.database.people.toCollection().primaryKeys();
      const erased = { type: 'erase-person', personId: ids[0] ?? null, person: ada } as const;
      await panel.wish(erased);
      await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: ids.slice(1) }, batch: 'b' });
      expect((await panel.run(runId)).money).toMatchObject({
        pronto: { reserved: 0, uncertain: 2 * booked },
      });
      expect(await moneyOf(world)).toMatchObject({ booked: 2 * booked, reserved: 0 });
    },
  );

  it.each(['pause-run', null] as const)(
    'is not asked for by what a run is still to write (%s)',
    async (type) => {
      const { world, panel } = await open({ answer: () => emailFound });
      const known = someone(3);
      const { database } = world;
      const statement = { facts: known, personId: null, byHand: [] };
      await database.transaction('rw', database.tables, async () =>
        savePerson(database, statement, { now: 1, id: 'known' }),
      );
      const runId = await panel.start([...crowd(3), known]);
      if (type !== null) await panel.wish({ type, runId });
      const ids = await world.database.people.toCollection().primaryKeys();
      await panel.wish({ type: 'delete-people', people: { of: 'ids', ids }, batch: 'b' });
      if (type !== null) await panel.wish({ type: 'resume-run', runId });
      await world.queue.landed();
      expect(world.sent).toHaveLength(3);
      expect(await panel.run(runId)).toMatchObject({ state: 'finished', people: 3, counts: { found: 3 } });
      expect(await world.database.people.count()).toBe(3);
    },
  );

  it('stays on the receipt of the run, and Undo counts nothing twice', async () => {
    const { world, panel } = await open({ answer: () => emailFound });
    const runId = await panel.start([ada, someone(1)]);
    await world.queue.landed();
    const before = await readReceiptFigures(world.database, runId);
    expect(before.spend).toMatchObject({ pronto: { estimated: 6 } });
    const ids = await world.database.people.toCollection().primaryKeys();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids }, batch: 'b' });
    expect(await readReceiptFigures(world.database, runId)).toEqual(before);
    await panel.wish({ type: 'undo-deletion', batch: 'b' });
    expect(await readReceiptFigures(world.database, runId)).toEqual(before);
  });

  it('is cleared from the run too when the balance shows that nothing was charged', async () => {
    const { world, panel } = await open({ answer: () => unread, balance: () => 1000 });
    const runId = await panel.start([ada]);
    await panel.begun;
    await world.queue.landed();
    expect((await panel.run(runId)).money).toMatchObject({ pronto: { balanceBefore: 1000, uncertain: 3 } });
    const ids = await world.database.people.toCollection().primaryKeys();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids }, batch: 'b' });
    world.clock.now += 120_000;
    await world.queue.landed();
    expect((await panel.run(runId)).money).toMatchObject({ pronto: { balanceAfter: 1000, uncertain: 0 } });
    expect(await moneyOf(world)).toMatchObject({ ledger: 0, booked: 0 });
  });
});

describe('the user’s last word', () => {
  it('holds for what waits: a vendor that was switched off is not asked any more', async () => {
    let maySend = false;
    const { world, panel } = await open({ answer: () => emailFound, maySend: () => maySend });
    const runId = await panel.start(crowd(2));
    await world.queue.landed();
    const order = { ...defaultSettings.order, 'work-email': [] };
    await panel.wish({ type: 'save-settings', settings: { ...defaultSettings, order } });
    maySend = true;
    await world.queue.landed();
    expect(world.sent).toHaveLength(0);
    expect(await world.database.lookups.where({ runId }).first()).toMatchObject({
      failure: { code: 'no_vendor', cost: 'not-charged' },
    });
  });
});

it('a refusal that concerns no kind that was asked does not go round in circles', async () => {
  const refusal = answered({ error: 'without consenting to the terms of use' }, 422);
  const { world } = await open({ answer: () => refusal });
  await world.ask(['work-email', 'phone']);
  await world.queue.landed();
  expect(world.sent).toHaveLength(1);
  const lookups = await world.database.lookups.toArray();
  expect(lookups.map(({ state }) => state)).toEqual(['failed', 'failed']);
});
