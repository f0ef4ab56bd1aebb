import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStarts, nextStart } from '../../../lib/queue/pace.ts';

const fifty = { requests: 50, perMs: 1000 };

function mostInAnyWindow(starts: readonly number[], perMs: number): number {
  return Math.max(...starts.map((start) => starts.filter((at) => at >= start && at < start + perMs).length));
}

describe('the pace', () => {
  it('starts at once when nothing was sent', () => {
    expect(nextStart(fifty, [], 1000)).toBe(1000);
  });

  it('never exceeds the limit in any window, whatever the pauses between the asking', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 60 }), (waits, requests) => {
        const limit = { requests, perMs: 1000 };
        const starts: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          starts.push(nextStart(limit, starts, now));
        }
        expect(mostInAnyWindow(starts, 1000)).toBeLessThanOrEqual(requests);
      }),
    );
  });

  it('fills a window early, and a vendor that said it was too much is asked evenly', () => {
    const spanOf50 = (strikes: number) => {
      const starts: number[] = [];
      for (let index = 0; index < 50; index += 1) starts.push(nextStart(fifty, starts, 0, strikes));
      return (starts.at(-1) ?? 0) - (starts[0] ?? 0);
    };
    expect(spanOf50(0)).toBeLessThan(500);
    expect(spanOf50(1)).toBeGreaterThan(1000);
    expect(spanOf50(2)).toBeGreaterThan(spanOf50(1));
  });

  it('does not send the whole of a minute in half of it', () => {
    const starts: number[] = [];
    for (let index = 0; index < 500; index += 1)
      starts.push(nextStart({ requests: 500, perMs: 60_000 }, starts, 0));
    expect((starts[499] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(58_000);
  });

  it('reaches at least 94 % of the limit', () => {
    const starts: number[] = [];
    for (let index = 0; index < 1000; index += 1) starts.push(nextStart(fifty, starts, 0));
    const seconds = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / 1000;
    expect(999 / seconds).toBeGreaterThanOrEqual(47);
  });

  it('counts as many starts as there are until a moment, and no more than are wanted', () => {
    const starts: number[] = [];
    for (let place = 0; place < 20; place += 1) starts.push(nextStart(fifty, starts, 1000));
    const before = starts.slice(0, 5);
    const count = (until: number, most: number) =>
      countStarts(fifty, before, { now: 1000, until, most, strikes: 0 });
    expect(count(starts[11] ?? 0, 50)).toBe(7);
    expect([count(starts[11] ?? 0, 3), count(starts[4] ?? 0, 50)]).toEqual([3, 0]);
  });
});
