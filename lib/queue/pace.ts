/** A vendor's limit: at most `requests` in any window of `perMs` milliseconds. */
export interface RateLimit {
  requests: number;
  perMs: number;
}

/** Even spacing goes a little under the limit, and the window is a little longer, because requests do not arrive as
 * evenly as they leave. */
const spacingShare = 0.96;
const windowGuardMs = 30;

/** When the next request may start: not before `now`, evenly spaced, and never more than the limit in any window.
 * `recent` holds the reserved starts of the last window, in rising order. Times in milliseconds. */
export function nextStart({ requests, perMs }: RateLimit, recent: readonly number[], now: number): number {
  const last = recent.at(-1);
  const spaced = last === undefined ? now : last + perMs / (requests * spacingShare);
  const oldest = recent.at(-requests);
  const windowed = oldest === undefined ? now : oldest + perMs + windowGuardMs;
  return Math.max(now, Math.ceil(spaced), windowed);
}
