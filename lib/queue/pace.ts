import type { RateLimit } from '../enrichment/rate-limit.ts';

/** Even spacing goes a little under the limit, and the window is a little longer, because requests do not arrive as
 * evenly as they leave. */
export interface Caution {
  spacingShare: number;
  windowGuardMs: number;
}

export const calm: Caution = { spacingShare: 0.97, windowGuardMs: 45 };

/** Over so many requests the spacing is even; within them what was held up may follow twice as close. */
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

/** Each time a vendor said it was too much, a tenth slower and with a longer window. */
export function caution(strikes: number): Caution {
  return {
    spacingShare: calm.spacingShare * 0.9 ** strikes,
    windowGuardMs: calm.windowGuardMs + 50 * strikes,
  };
}

/** When the next request may start: not before `now`, evenly spaced over ten, and never more than the limit in any window.
 * `recent` holds the reserved starts of the last window, in rising order. Times in milliseconds. */
export function nextStart(
  { requests, perMs }: RateLimit,
  recent: readonly number[],
  now: number,
  { spacingShare, windowGuardMs }: Caution = calm,
): number {
  const spacing = perMs / (requests * spacingShare);
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
