/** The most of these moments (milliseconds) that lie in any window of this length. */
export function mostInWindow(moments: readonly number[], windowMs = 1000): number {
  const sorted = moments.toSorted((one, other) => one - other);
  let most = 0;
  let from = 0;
  for (const [to, moment] of sorted.entries()) {
    while (moment - (sorted[from] ?? 0) >= windowMs) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
