import { describe, expect, it } from 'vitest';
import { createBalanceRefresh } from '../../../lib/worker/balance-refresh.ts';

/** A clock that sleepers wait for. */
function makeClock() {
  const sleepers: { at: number; wake: () => void }[] = [];
  const clock = { now: 1_000_000 };
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    clock,
    sleepUntil: (at: number) =>
      at <= clock.now ? Promise.resolve() : new Promise<void>((wake) => sleepers.push({ at, wake })),
    async advance(ms: number) {
      await settle();
      clock.now += ms;
      for (const { at, wake } of sleepers) if (at <= clock.now) wake();
      await settle();
    },
  };
}

function makeRefresh() {
  const { clock, sleepUntil, advance } = makeClock();
  const readings: number[] = [];
  const spent = createBalanceRefresh({
    now: () => clock.now,
    sleepUntil,
    during: (work) => work,
    read: async () => readings.push(clock.now - 1_000_000),
  });
  return { spent, advance, readings };
}

describe('the balance', () => {
  it('is read at once after a single call, and soon after the next', async () => {
    const { spent, advance, readings } = makeRefresh();
    spent('pronto');
    await advance(1000);
    spent('pronto');
    await advance(1000);
    await advance(60_000);
    expect(readings).toEqual([0, 2000]);
  });

  it('is read at most every half minute while many run, and once more after the last', async () => {
    const { spent, advance, readings } = makeRefresh();
    for (let second = 0; second < 65; second += 1) {
      spent('pronto');
      await advance(1000);
    }
    await advance(60_000);
    const gaps = readings.slice(2).map((at, index) => at - (readings[index + 1] ?? 0));
    expect(readings[0]).toBe(0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30_000);
    expect(readings.at(-1)).toBeGreaterThanOrEqual(64_000);
  });
});
