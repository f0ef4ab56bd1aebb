import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/settings.ts';
import { readRaiseOffer } from '../../../lib/runs/run-raise-offer.ts';
import { crowd } from '../make-run.ts';
import { emailFound } from '../make-world.ts';
import { moneyOf } from './money-of.ts';
import { openWorld } from './open-world.ts';

const { prices } = defaultSettings.providers.pronto;

/** A run over ten people at three credits each that stopped after three of them. */
async function stoppedAtItsCap(people = 10) {
  const { world, panel } = await openWorld({ answer: () => emailFound });
  const runId = await panel.start(crowd(people));
  await world.database.runs.update(runId, { 'money.pronto.cap': 10 });
  await world.queue.landed();
  expect(await panel.run(runId)).toMatchObject({
    state: 'stopped',
    stopReason: 'run_cap',
    stopProvider: 'pronto',
  });
  const offer = async () => readRaiseOffer(world.database, await panel.run(runId));
  const resume = async (cap?: number) => {
    const raise = cap === undefined ? {} : { raise: { provider: 'pronto' as const, cap } };
    const answer = await panel.wish({ type: 'resume-run', runId, ...raise });
    await world.queue.landed();
    return answer;
  };
  return { world, panel, runId, offer, resume };
}

describe('a run that stopped at its cap', () => {
  it('goes on to its end with the cap that is offered, and costs no more', async () => {
    const { world, panel, runId, offer, resume } = await stoppedAtItsCap();
    expect(await offer()).toEqual({ provider: 'pronto', before: 10, cap: 30 });
    expect(await resume(30)).toEqual({ ok: true });
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', counts: { found: 10 } });
    expect(await moneyOf(world)).toMatchObject({ ledger: 30, booked: 30, reserved: 0 });
    expect(await offer()).toBeNull();
  });

  it('stops again at a new cap that is too low', async () => {
    const { panel, runId, offer, resume } = await stoppedAtItsCap();
    await resume(15);
    expect(await panel.run(runId)).toMatchObject({ state: 'stopped', money: { pronto: { booked: 15 } } });
    expect(await offer()).toMatchObject({ before: 15, cap: 30 });
  });

  it('asks for those too who are not written out yet', async () => {
    const { offer, resume, panel, runId } = await stoppedAtItsCap(200);
    expect(await offer()).toMatchObject({ cap: 600 });
    await resume(600);
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', counts: { found: 200 } });
  });

  it('asks for those too who may still come from the vendor before', async () => {
    const { world, offer } = await stoppedAtItsCap();
    const four = world.database.lookups.filter(({ state }) => state === 'waiting').limit(4);
    await four.modify({ state: 'asking', provider: 'harmonic', next: ['pronto'] });
    expect(await offer()).toMatchObject({ cap: 30 });
  });

  it('may cost more than was confirmed, when prices rose, once the user has agreed', async () => {
    const { world, panel, runId, offer, resume } = await stoppedAtItsCap();
    await world.configure({ dailyCap: null, prices: { ...prices, 'work-email': 5 } });
    expect(await offer()).toMatchObject({ cap: 9 + 7 * 5 });
    await resume(44);
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', money: { pronto: { booked: 44 } } });
  });

  it('gets no higher cap than the settings allow, whoever asks', async () => {
    const { world, panel, runId, offer, resume } = await stoppedAtItsCap();
    await world.configure({ dailyCap: null, runCap: 20 });
    expect(await offer()).toMatchObject({ cap: 20 });
    expect(await resume(30)).toMatchObject({ ok: false, failure: { code: 'run_changed' } });
    expect(await panel.run(runId)).toMatchObject({ state: 'stopped', money: { pronto: { cap: 10 } } });
    await world.configure({ dailyCap: null, runCap: 10 });
    expect(await offer()).toBeNull();
  });

  it('is still held by the cap of the day', async () => {
    const { world, panel, runId, resume } = await stoppedAtItsCap();
    await world.configure({ dailyCap: 12 });
    await resume(30);
    expect(await panel.run(runId)).toMatchObject({ state: 'stopped', stopReason: 'daily_cap' });
    expect(await moneyOf(world)).toMatchObject({ booked: 12 });
  });

  it('stands where it stood without a new cap', async () => {
    const { panel, runId, resume, world } = await stoppedAtItsCap();
    await resume();
    expect(await panel.run(runId)).toMatchObject({ state: 'stopped', stopReason: 'run_cap' });
    expect(world.sent).toHaveLength(3);
  });
});

it.each([100, 1000])(
  'a run that stopped at its price keeps its own cap (%s), and costs what was agreed to',
  async (cap) => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const runId = await panel.start(crowd(4), { caps: { pronto: cap } });
    await world.configure({ dailyCap: null, prices: { ...prices, 'work-email': 4 } });
    await world.queue.landed();
    expect(await panel.run(runId)).toMatchObject({ state: 'stopped', money: { pronto: { cap } } });
    const raise = { provider: 'pronto', cap: 16 } as const;
    await panel.wish({ type: 'resume-run', runId, raise });
    expect(await panel.run(runId)).toMatchObject({ money: { pronto: { cap, highestCost: 16 } } });
    await world.queue.landed();
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', money: { pronto: { booked: 16 } } });
  },
);

it('a run that stands for another reason gets no other cap', async () => {
  const { world, panel } = await openWorld({ answer: () => emailFound });
  const runId = await panel.start(crowd(2), { caps: { pronto: 10 } });
  await panel.wish({ type: 'pause-run', runId });
  await world.queue.landed();
  const raise = { provider: 'pronto', cap: 50 } as const;
  expect(await panel.wish({ type: 'resume-run', runId, raise })).toMatchObject({
    failure: { code: 'run_changed' },
  });
  expect(await panel.run(runId)).toMatchObject({ state: 'paused', money: { pronto: { cap: 10 } } });
});
