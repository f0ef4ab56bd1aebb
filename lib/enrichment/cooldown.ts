import type { Attempt } from './conclude.ts';

const cooldownMs = 30 * 86_400_000;

/** From when a vendor answers again that tried somebody lately and says so; null: this attempt is no such one. The vendor does
 * not say when it tried: when we did not ask it ourselves before, it is 30 days from now at the latest. In milliseconds
 * since 1970. */
export function cooldownEnds(attempt: Attempt, attempts: readonly Attempt[]): number | null {
  if (attempt.code !== 'cooldown') return null;
  const own = attempts.filter(({ provider, result, code, at }) => {
    const wasAsked = result !== 'skipped' && code !== 'cooldown';
    return provider === attempt.provider && wasAsked && at <= attempt.at && at > attempt.at - cooldownMs;
  });
  return (own.at(-1)?.at ?? attempt.at) + cooldownMs;
}
