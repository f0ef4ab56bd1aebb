const dayMs = 86_400_000;

/** People change jobs: about every fifth address is dead after this long. */
const staleAfterMs = 180 * dayMs;

/** Is a check so old that it should be made again before it is relied on? Times are milliseconds since 1970. */
export function isStale(checkedAt: number, now: number): boolean {
  return checkedAt > 0 && now - checkedAt >= staleAfterMs;
}

/** Ages one may ask for, in months of thirty days. */
export const agesInMonths = [1, 3, 6, 12] as const;

export function monthsAgo(months: number, now: number): number {
  return now - months * 30 * dayMs;
}
