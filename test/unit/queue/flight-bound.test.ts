import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FlightBound,
  afterAnswer,
  firstBound,
  halved,
  mostByProtocol,
} from '../../../lib/queue/flight-bound.ts';

/** One round of answers, with the bound reached in it; the vendor is asked how long each takes at that bound. */
function round(known: FlightBound, latencyOf: (bound: number) => number): FlightBound {
  let next: FlightBound = { ...known, reached: true };
  for (let answers = 0; answers < Math.max(16, known.bound); answers += 1)
    next = afterAnswer(next, latencyOf(known.bound));
  return next;
}

/** The bounds of so many rounds. */
function rounds(count: number, latencyOf: (bound: number) => number, from = firstBound): number[] {
  let known = from;
  return Array.from({ length: count }, () => {
    known = round(known, latencyOf);
    return known.bound;
  });
}

const fast = () => 200;
/** It answers eight at a time, each within a tenth of a second; the others wait. */
const eightAtOnce = (bound: number) => 100 * Math.max(1, bound / 8);

describe('what may be on its way', () => {
  it('doubles while answers stay as fast', () => {
    expect(rounds(3, fast)).toEqual([32, 64, 128]);
  });

  it('stays when it was not reached', () => {
    let known = firstBound;
    for (let answers = 0; answers < 64; answers += 1) known = afterAnswer(known, 200);
    expect(known.bound).toBe(16);
  });

  it('is taken back where a higher one only makes a queue at the vendor, and is tried again much later', () => {
    const bounds = rounds(40, eightAtOnce);
    expect(bounds.slice(0, 8)).toEqual([32, 16, 16, 16, 16, 16, 16, 16]);
    expect(bounds.filter((bound) => bound === 32).length).toBeLessThan(5);
    expect(bounds.lastIndexOf(32)).toBeGreaterThan(8);
  });

  it('is not lowered by answers that take now shorter, now longer', () => {
    const some = fc.array(fc.integer({ min: 100, max: 300 }), { minLength: 4000, maxLength: 4000 });
    fc.assert(
      fc.property(some, (latencies) => {
        let known = firstBound;
        for (const latency of latencies) known = afterAnswer(known, latency);
        expect(known.bound).toBeGreaterThanOrEqual(16);
      }),
      { numRuns: 20 },
    );
  });

  it('comes back when the vendor takes longer whatever is asked of it', () => {
    let known = firstBound;
    for (let count = 0; count < 2; count += 1) known = round(known, fast);
    const bounds = rounds(12, () => 900, known);
    expect(bounds.slice(-4).every((bound) => bound >= 64)).toBe(true);
  });

  it('is halved on a rate limit, and grows again', () => {
    const doubled = round(firstBound, fast);
    const less = halved(halved(doubled));
    expect(less.bound).toBe(8);
    expect(rounds(2, fast, less)).toEqual([16, 32]);
  });

  it('never asks more of the browser than it lets through', () => {
    expect([mostByProtocol('h2'), mostByProtocol('http/1.1'), mostByProtocol(null)]).toEqual([100, 6, 6]);
  });
});
