/** How many lookups were settled at a moment (milliseconds since 1970). */
export interface PaceSample {
  at: number;
  settled: number;
}

export interface Pace {
  /** Lookups a second. */
  perSecond: number;
  /** Until the last one at this pace; null when nothing moves. */
  leftMs: number | null;
}

const windowMs = 15_000;
const shortestMs = 1000;

/** Adds a sample and forgets those that are older than the window, but keeps the one before it as the start. A clock
 * that was set back, or a count that fell (a retry), starts anew. */
export function addSample(samples: readonly PaceSample[], sample: PaceSample): PaceSample[] {
  const last = samples.at(-1);
  if (!last || last.at > sample.at || last.settled > sample.settled) return [sample];
  const firstInside = samples.findIndex(({ at }) => at >= sample.at - windowMs);
  const kept = firstInside < 0 ? samples.slice(-1) : samples.slice(Math.max(0, firstInside - 1));
  return [...kept, sample];
}

/** Pace over the samples, and the time that so many open lookups still take; null until a second has been seen. */
export function paceOf(samples: readonly PaceSample[], open: number): Pace | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < shortestMs) return null;
  const perSecond = ((last.settled - first.settled) * 1000) / (last.at - first.at);
  return { perSecond, leftMs: perSecond === 0 ? null : (open / perSecond) * 1000 };
}
