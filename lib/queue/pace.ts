import type { RateLimit } from '../enrichment/rate-limit.ts';

/** A window is full so long (ms) before it is over, so that what was held up in it still finds room. */
const earlyMs = 580;
/** And it is so much longer than the vendor's, because requests do not arrive as they leave. */
const guardMs = 48;
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

/** The distance of requests (ms). Whoever said that it was too much is asked at an even one, a tenth slower each time. */
function distance({ requests, perMs }: RateLimit, strikes: number): number {
  return (strikes === 0 ? perMs - earlyMs : perMs / (0.97 * 0.9 ** strikes)) / requests;
}

/** When the next request may start: not before `now`, at an even distance over ten, and never more than the limit in any
 * window, which each strike makes longer. `recent` holds the reserved starts of the last window, in rising order. Times
 * in milliseconds. */
export function nextStart(limit: RateLimit, recent: readonly number[], now: number, strikes = 0): number {
  const spacing = distance(limit, strikes);
  const after = (back: number, gap: number) => {
    const start = recent.at(-back);
    return start === undefined ? now : start + gap;
  };
  return Math.max(
    now,
    after(1, spacing / 2),
    after(evenOver, evenOver * spacing),
    after(limit.requests, limit.perMs + guardMs + 50 * strikes),
  );
}

/** How many requests may start until then, at most so many. */
export function countStarts(
  limit: RateLimit,
  recent: readonly number[],
  { now, until, most, strikes }: { now: number; until: number; most: number; strikes: number },
): number {
  const starts = [...recent];
  for (let count = 0; count < most; count += 1) {
    const start = nextStart(limit, starts, now, strikes);
    if (start > until) return count;
    starts.push(start);
  }
  return most;
}
