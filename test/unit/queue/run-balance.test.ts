import { describe, expect, it } from 'vitest';
import { moneyAt } from '../../../lib/enrichment/run.ts';
import type { RawAnswer } from '../../../lib/providers/provider.ts';
import { salesfinity } from '../../../lib/providers/salesfinity/create-salesfinity.ts';
import { createQueue } from '../../../lib/queue/queue.ts';
import { defaultSettings, type Settings } from '../../../lib/settings.ts';
import { crowd, numberOf, panelOf, someone } from '../make-run.ts';
import { answered, emailFound, makeWorld } from '../make-world.ts';

/** Two vendors, one after the other, of whom the first alone says what is left: always the same. */
async function twoVendors(first: RawAnswer[], second: RawAnswer) {
  const world = makeWorld({ balance: () => 1000, answer: () => first.shift() ?? emailFound });
  const { database, effects } = world;
  const order = {
    ...defaultSettings.order,
    'work-email': ['pronto', 'salesfinity'],
  } satisfies Settings['order'];
  await database.settings.put({ key: 'settings', value: { ...defaultSettings, order } });
  const hint = { lastFour: '0000', savedAt: 1, checkedAt: null, checkResult: null, account: null };
  await database.keyHints.bulkPut([
    { ...hint, provider: 'pronto' },
    { ...hint, provider: 'salesfinity' },
  ]);
  const { desk } = effects;
  effects.providerIds = ['pronto', 'salesfinity'];
  effects.desk = async (id) => {
    const { provider, keyProblem } = await desk(id);
    if (id === 'pronto') return { provider, keyProblem };
    const { capabilities } = salesfinity;
    const balance = async () => ({ ok: true, amount: null, limit: null, resetAt: null, raw: '' }) as const;
    return { provider: { ...provider, capabilities, balance, send: async () => second }, keyProblem };
  };
  return { ...world, queue: createQueue(effects) };
}

describe('the balance before and after', () => {
  it.each([
    ['was not charged', 994, 'not-charged', false],
    ['may have been charged', 991, 'may-be-charged', false],
    ['is not known, for others spent too', 900, 'may-be-charged', true],
    ['is not known, for it was filled up', 2000, 'may-be-charged', true],
  ])('says that an interrupted call %s', async (_, after, cost, balanceDisturbed) => {
    let left = 1000;
    const world = makeWorld({
      balance: () => left,
      answer: ({ items }) =>
        numberOf(items[0]?.person.address ?? null) === 1 ? answered('', 500) : emailFound,
    });
    const panel = panelOf(world);
    const id = await panel.start(crowd(3));
    await expect.poll(async () => moneyAt(await panel.run(id), 'pronto').balanceBefore).toBe(1000);
    await world.queue.landed();
    // The vendor may still work on the call without an answer: its balance says nothing yet.
    expect(await panel.run(id)).toMatchObject({
      ...{ state: 'finished', money: { pronto: { balanceAfter: null } } },
    });
    expect(world.wakes.at(-1)).toBeGreaterThan(world.clock.now + 100_000);
    left = after;
    world.clock.now += 120_000;
    await world.queue.landed();
    const { money } = await panel.run(id);
    expect(money).toMatchObject({ pronto: { balanceAfter: after, balanceDisturbed, booked: 6 } });
    const interrupted = await world.database.lookups.filter(({ state }) => state === 'interrupted').toArray();
    expect(interrupted).toMatchObject([{ failure: { cost } }]);
    const [spend] = await world.database.daySpend.toArray();
    expect(spend?.booked).toBe(cost === 'not-charged' ? 6 : 9);
    const unknown = cost === 'not-charged' ? 0 : 3;
    expect(await world.database.vendorDays.toArray()).toMatchObject([{ estimated: 6, unknown }]);
  });

  it('of a run that was cancelled tells too what was not charged', async () => {
    const world = makeWorld({
      balance: () => 1000,
      async answer() {
        await panel.wish({ type: 'cancel-run', runId: id });
        return answered('', 500);
      },
    });
    const panel = panelOf(world);
    const id = await panel.start(crowd(1));
    await expect.poll(async () => moneyAt(await panel.run(id), 'pronto').balanceBefore).toBe(1000);
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'cancelled', counts: { interrupted: 1 } });
    world.clock.now += 120_000;
    await world.queue.landed();
    expect(moneyAt(await panel.run(id), 'pronto')).toMatchObject({ balanceAfter: 1000, uncertain: 0 });
    expect(await world.database.lookups.toArray()).toMatchObject([{ failure: { cost: 'not-charged' } }]);
  });

  it('says nothing where another key was saved in between, perhaps of another account', async () => {
    const world = makeWorld({ balance: () => 1000, answer: () => answered('', 500) });
    const panel = panelOf(world);
    const id = await panel.start(crowd(1));
    await expect.poll(async () => moneyAt(await panel.run(id), 'pronto').balanceBefore).toBe(1000);
    await world.queue.landed();
    world.clock.now += 1000;
    await panel.wish({ type: 'save-key', provider: 'pronto', apiKey: 'another-key' });
    world.clock.now += 120_000;
    await world.queue.landed();
    expect(moneyAt(await panel.run(id), 'pronto')).toMatchObject({ balanceAfter: null, uncertain: 3 });
    expect(await world.database.lookups.toArray()).toMatchObject([{ failure: { cost: 'may-be-charged' } }]);
  });

  it('says nothing of a call that was lost before the run began', async () => {
    let left = 1000;
    const never = new Promise<never>(() => {});
    const world = makeWorld({ balance: () => left, answer: () => never });
    await world.ask(['work-email'], someone(9));
    await world.queue.drain();
    left -= 3;
    const reborn = world.reborn({ answer: () => emailFound });
    const panel = panelOf(reborn);
    await reborn.queue.landed();
    // Begun within the same millisecond.
    world.clock.now -= 1;
    const id = await panel.start(crowd(1));
    await panel.begun;
    await reborn.queue.landed();
    left -= 3;
    world.clock.now += 120_000;
    await reborn.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'finished', money: { pronto: { booked: 3 } } });
    const lost = await world.database.lookups.filter(({ state }) => state === 'interrupted').toArray();
    expect(lost).toMatchObject([{ failure: { cost: 'may-be-charged' } }]);
  });

  it('says nothing of a call to another vendor', async () => {
    const world = await twoVendors(
      [answered('', 500), answered({ status: 'success', message: 'none' })],
      answered('', 500),
    );
    const panel = panelOf(world);
    const id = await panel.start([someone(1)]);
    await expect.poll(async () => moneyAt(await panel.run(id), 'pronto').balanceBefore).toBe(1000);
    await world.queue.landed();
    const price = { pronto: 3, salesfinity: 1 };
    await panel.wish({ type: 'retry-run', runId: id, interrupted: true, shownPrice: price });
    await world.queue.landed();
    world.clock.now += 120_000;
    await world.queue.landed();
    expect((await panel.run(id)).money).toMatchObject({
      ...{ pronto: { balanceAfter: 1000, uncertain: 0 }, salesfinity: { uncertain: 1 } },
    });
    expect(await world.database.lookups.toArray()).toMatchObject([
      { provider: 'salesfinity', state: 'interrupted', failure: { cost: 'may-be-charged' } },
    ]);
  });

  it('is read again after a retry, over the whole run', async () => {
    let left = 1000;
    let good = false;
    const world = makeWorld({
      balance: () => left,
      answer: ({ items }) => {
        if (good) return emailFound;
        return numberOf(items[0]?.person.address ?? null) === 1 ? answered('', 500) : answered({}, 422);
      },
    });
    const panel = panelOf(world);
    const id = await panel.start([someone(1), someone(2)]);
    await expect.poll(async () => moneyAt(await panel.run(id), 'pronto').balanceBefore).toBe(1000);
    await world.queue.landed();
    good = true;
    await panel.wish({ type: 'retry-run', runId: id, interrupted: false, shownPrice: { pronto: 3 } });
    await world.queue.landed();
    left -= 3;
    world.clock.now += 120_000;
    await world.queue.landed();
    expect(moneyAt(await panel.run(id), 'pronto')).toMatchObject({
      ...{ balanceBefore: 1000, balanceAfter: 997, uncertain: 0 },
    });
  });
});
