import { describe, expect, it } from 'vitest';
import {
  type FlightBound,
  afterAnswer,
  firstBound,
  halved,
  mostByProtocol,
} from '../../../lib/queue/flight-bound.ts';

/** One round of answers that all took so long, with the bound reached in it. */
function round(known: FlightBound, latencyMs: number): FlightBound {
  let next: FlightBound = { ...known, reached: true };
  for (let answers = 0; answers < known.bound; answers += 1) next = afterAnswer(next, latencyMs);
  return next;
}

describe('what may be on its way', () => {
  it('doubles while answers stay as fast', () => {
    expect(round(round(firstBound, 200), 280).bound).toBe(64);
  });

  it('stays when it was not reached', () => {
    let known = firstBound;
    for (let answers = 0; answers < 16; answers += 1) known = afterAnswer(known, 200);
    expect(known.bound).toBe(16);
  });

  it('is halved when the vendor queues, and on a rate limit', () => {
    const doubled = round(firstBound, 200);
    expect([round(doubled, 400).bound, halved(doubled).bound]).toEqual([16, 16]);
  });

  it('never asks more of the browser than it lets through', () => {
    expect([mostByProtocol('h2'), mostByProtocol('http/1.1'), mostByProtocol(null)]).toEqual([100, 6, 6]);
  });
});
