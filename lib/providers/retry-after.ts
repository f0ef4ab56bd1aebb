/** No vendor means longer than a day; and a time that no calendar has cannot be shown. */
const mostMs = 86_400_000;

/** Milliseconds to wait by a `Retry-After` header (seconds or a date, RFC 9110), a day at most; null when there is none, or
 * none to come: a date of a clock that is behind ours would have everybody ask again at once. */
export function retryAfterMs(header: string | null, now: number): number | null {
  const wait = header === null ? 0 : waitOf(header, now);
  return wait > 0 ? Math.min(wait, mostMs) : null;
}

function waitOf(header: string, now: number): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
}
