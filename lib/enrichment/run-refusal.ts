import { type Amounts, amountAt, sumAmounts, vendorsOf } from './amounts.ts';
import { isMore } from './is-more.ts';
import type { ProviderId } from './provider-id.ts';

/** Why a run may not start, and at which vendor. `fits`: how many of the first people would. Amounts are in its unit. */
export type RunRefusal = { reason: 'all-dropped' } | Shortage;

interface Shortage {
  reason: 'balance' | 'run-cap' | 'day-cap';
  provider: ProviderId;
  needed: number;
  available: number;
  fits: number;
}

/** What there is at one vendor: its balance, and what the caps leave; null: not known, or no cap. */
export interface Means {
  balance: number | null;
  run: number | null;
  day: number | null;
}

/** `costs`: what each person costs at most, in order. The shortage that leaves room for the fewest people is named;
 * null: all is well. */
export function runRefusal(
  costs: readonly Amounts[],
  meansAt: (provider: ProviderId) => Means,
): RunRefusal | null {
  if (costs.length === 0) return { reason: 'all-dropped' };
  const needed = sumAmounts(costs);
  const shortages = vendorsOf(needed).flatMap((provider) => {
    const own = costs.map((cost) => amountAt(cost, provider));
    return shortagesAt(own, provider, meansAt(provider));
  });
  const [tightest] = shortages.toSorted(
    (one, other) => one.fits - other.fits || one.available - other.available,
  );
  return tightest ?? null;
}

function shortagesAt(
  costs: readonly number[],
  provider: ProviderId,
  { balance, run, day }: Means,
): Shortage[] {
  const needed = costs.reduce((sum, cost) => sum + cost, 0);
  const limits = [
    { reason: 'balance' as const, limit: balance },
    { reason: 'run-cap' as const, limit: run },
    { reason: 'day-cap' as const, limit: day },
  ];
  return limits.flatMap(({ reason, limit }) => {
    if (limit === null || !isMore(needed, limit)) return [];
    const available = Math.max(0, limit);
    return [{ reason, provider, needed, available, fits: howManyFit(costs, available) }];
  });
}

function howManyFit(costs: readonly number[], available: number): number {
  let left = available;
  const first = costs.findIndex((cost) => isMore(0, (left -= cost)));
  return first === -1 ? costs.length : first;
}
