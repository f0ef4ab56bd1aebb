import type { RateLimit } from '../enrichment/rate-limit.ts';

/** A window is filled sooner than it is over, so that what was held up in it still finds room; and it is a little longer
 * than the vendor's, because requests do not arrive as they leave. */
export interface Caution {
  /** How many times as close as the limit allows on average requests may follow each other. */
  closeness: number;
  windowGuardMs: number;
}

export const calm: Caution = { closeness: 2.4, windowGuardMs: 48 };

/** Over so many requests the distance is even; within them what was held up may follow twice as close. */
const evenOver = 10;
const strikeLastsMs = 30_000;
const mostStrikes = 6;

/** How many strikes still count: one is forgiven every half minute. */
export function standingStrikes(
  { strikes, struckAt }: { strikes: number; struckAt: number },
  now: number,
): number {
  return Math.min(
    mostStrikes,
    Math.max(0, strikes - Math.floor(Math.max(0, now - struckAt) / strikeLastsMs)),
  );
}

/** Whoever said that it was too much is asked at an even distance, each time a tenth slower and in a longer window. */
export function caution(strikes: number): Caution {
  if (strikes === 0) return calm;
  return { closeness: 0.97 * 0.9 ** strikes, windowGuardMs: calm.windowGuardMs + 50 * strikes };
}

/** When the next request may start: not before `now`, at an even distance over ten, and never more than the limit in any
 * window. `recent` holds the reserved starts of the last window, in rising order. Times in milliseconds. */
export function nextStart(
  { requests, perMs }: RateLimit,
  recent: readonly number[],
  now: number,
  { closeness, windowGuardMs }: Caution = calm,
): number {
  const spacing = perMs / (requests * closeness);
  const after = (back: number, gap: number) => {
    const start = recent.at(-back);
    return start === undefined ? now : start + gap;
  };
  return Math.max(
    now,
    after(1, spacing / 2),
    after(evenOver, evenOver * spacing),
    after(requests, perMs + windowGuardMs),
  );
}
