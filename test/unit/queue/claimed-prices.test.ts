import { expect, it } from 'vitest';
import type { NoAnswer, RawAnswer } from '../../../lib/providers/provider.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { panelOf } from '../make-run.ts';
import { ada, answered, emailFound } from '../make-world.ts';
import { moneyOf } from './money-of.ts';
import { openWorld } from './open-world.ts';

const { prices } = defaultSettings.providers.pronto;
const lost: NoAnswer = { status: null, code: 'connection_lost' };
const pending = answered({ enrichment_id: 'e1', status: 'pending' }, 202);
const nothing = { ledger: 0, booked: 0, reserved: 0 };

const at = (price: number) => ({ prices: { ...prices, 'work-email': price } });

/** A call on its way, claimed at four credits, while the user sets another price. */
async function onItsWay(price: number, poll?: () => RawAnswer) {
  const answer = Promise.withResolvers<RawAnswer | NoAnswer>();
  const { world } = await openWorld({ answer: () => answer.promise, ...(poll && { poll }) });
  const now = { dailyCap: null, ...(poll && { singleWay: 'async' as const }) };
  await world.configure({ ...now, ...at(4) });
  await world.ask(['work-email']);
  await world.queue.drain();
  await world.configure({ ...now, ...at(price) });
  const ends = async (end: RawAnswer | NoAnswer) => {
    answer.resolve(end);
    await world.queue.landed();
    return moneyOf(world);
  };
  return { world, ends };
}

it.each([1, 10])('an unknown outcome is booked at the price it was claimed at, not at %d', async (price) => {
  const { ends } = await onItsWay(price);
  expect(await ends(lost)).toMatchObject({ ledger: 4, uncertain: 1, booked: 4, reserved: 0, byDay: 4 });
});

it('what was found costs what it was claimed at', async () => {
  const { ends } = await onItsWay(1);
  expect(await ends(emailFound)).toMatchObject({ ledger: 4, uncertain: 0, booked: 4, reserved: 0 });
});

it('so does what is found later', async () => {
  const { world, ends } = await onItsWay(1, () => emailFound);
  expect(await ends(pending)).toMatchObject({ ledger: 0, booked: 0, reserved: 4 });
  world.clock.now += 2000;
  await world.queue.landed();
  expect(await moneyOf(world)).toMatchObject({ ledger: 4, booked: 4, reserved: 0 });
});

it('so does what is given up because its person was deleted', async () => {
  const { world, ends } = await onItsWay(1);
  const [{ id = '' } = {}] = await world.database.people.toArray();
  await panelOf(world).wish({ type: 'delete-people', people: { of: 'ids', ids: [id] }, batch: 'b' });
  expect(await moneyOf(world)).toMatchObject({ ledger: 4, uncertain: 1, booked: 4, reserved: 0 });
  expect(await ends(lost)).toMatchObject({ ledger: 4, booked: 4, reserved: 0 });
});

it('a run counts the same', async () => {
  const answer = Promise.withResolvers<NoAnswer>();
  const { world, panel } = await openWorld({ answer: () => answer.promise });
  await world.configure({ dailyCap: null, ...at(4) });
  const runId = await panel.start([ada]);
  await world.queue.drain();
  await world.configure({ dailyCap: null, ...at(1) });
  answer.resolve(lost);
  await world.queue.landed();
  const { money } = await panel.run(runId);
  expect(money).toMatchObject({ pronto: { booked: 0, uncertain: 4, reserved: 0 } });
});

it('a call of an older version, which does not say its prices, is booked at those of now', async () => {
  const { world, ends } = await onItsWay(2);
  expect(await moneyOf(world)).toMatchObject({ ...nothing, reserved: 4 });
  await world.database.calls.toCollection().modify((call) => void delete call.prices);
  expect(await ends(lost)).toMatchObject({ ledger: 2, uncertain: 1, booked: 2, reserved: 0 });
});
