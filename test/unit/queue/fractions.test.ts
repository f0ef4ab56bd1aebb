import { describe, expect, it } from 'vitest';
import { balanceProof } from '../../../lib/enrichment/balance-proof.ts';
import { moneyAt } from '../../../lib/enrichment/run.ts';
import { pronto } from '../../../lib/providers/pronto/create-pronto.ts';
import { readRetryOffer } from '../../../lib/runs/run-retry-offer.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { crowd, panelOf } from '../make-run.ts';
import { answered, type Answering, emailFound, makeWorld } from '../make-world.ts';

/** A vendor that charges so much for an address, and caps that leave exactly so much. */
async function priced(price: number, cap: number | null, answer: Answering) {
  const world = makeWorld({ answer });
  const prices = { 'work-email': price, 'personal-email': null, phone: null };
  const limits = { prices, dailyCap: cap, runCap: cap };
  await world.configure(limits);
  const { desk } = world.effects;
  const settings = { ...defaultSettings.providers.pronto, ...limits };
  const silent = async () => ({ status: null, code: 'connection_lost' }) as const;
  const http = { post: silent, get: silent, read: silent };
  const { understand } = pronto.create({
    ...{ apiKey: 'key', settings, http },
    ...{ now: () => 0, sleepUntil: async () => undefined },
  });
  world.effects.desk = async (id) => {
    const { provider, keyProblem } = await desk(id);
    return { provider: { ...provider, understand }, keyProblem };
  };
  return { world, panel: panelOf(world) };
}

describe('a price with a fraction', () => {
  it.each([
    [0.1, 3, null],
    [0.1, 10, null],
    [0.2, 60, null],
    [0.35, 37, null],
    [2.3, 37, null],
    [0.1, 3, 0.3],
    [0.7, 10, 7],
    [1.1, 10, 11],
  ])('of %d leaves nobody of %d unasked, with a cap of %s', async (price, count, cap) => {
    const { world, panel } = await priced(price, cap, () => emailFound);
    const id = await panel.start(crowd(count));
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'finished', counts: { found: count } });
    expect(moneyAt(await panel.run(id), 'pronto').booked).toBeCloseTo(price * count, 6);
  });

  it('still stops a run at its cap', async () => {
    const { world, panel } = await priced(0.1, null, () => emailFound);
    const id = await panel.start(crowd(10));
    await world.database.runs.update(id, { 'money.pronto.cap': 0.49 });
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({
      state: 'stopped',
      stopReason: 'run_cap',
      counts: { found: 4 },
    });
  });

  it('can be agreed to in two parts, those that were free and those that were not', async () => {
    let good = false;
    let asked = 0;
    const answer = () => {
      if (good) return emailFound;
      asked += 1;
      return asked % 3 === 0 ? answered('', 500) : answered({}, 422);
    };
    const { world, panel } = await priced(0.1, null, answer);
    const id = await panel.start(crowd(9));
    await world.queue.landed();
    const { free, dear } = await readRetryOffer(world.database, id);
    good = true;
    const shownPrice = { pronto: (free.price.pronto ?? 0) + (dear.price.pronto ?? 0) };
    expect(await panel.wish({ type: 'retry-run', runId: id, interrupted: true, shownPrice })).toEqual({
      ok: true,
    });
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'finished', counts: { found: 9 } });
  });

  it('is proven by the balance as any other', () => {
    const spend = { amount: 0.1, highest: 0.1, uncertain: false };
    const unknown = { amount: null, highest: 0.1, uncertain: true };
    const entries = [spend, spend, spend, unknown].map((one, place) => ({
      ...{
        id: `${place}`,
        callId: 'c',
        lookupId: 'l',
        personId: 'p',
        kind: 'work-email',
        provider: 'pronto',
      },
      ...{ at: 0, day: '2026-11-30', unit: 'credits', basis: 'reported', ...one },
    })) as Parameters<typeof balanceProof>[0];
    expect(balanceProof(entries, { before: 10, after: 9.7 })).toMatchObject({ type: 'nothing-charged' });
    expect(balanceProof(entries, { before: 10, after: 9.6 })).toMatchObject({ type: 'unclear' });
    expect(balanceProof(entries, { before: 10, after: 9.8 })).toMatchObject({ type: 'disturbed' });
  });
});
