/** Why a run may not start. `fits`: how many of the first people would. Amounts are in the vendor's unit. */
export type RunRefusal =
  | { reason: 'all-dropped' }
  | { reason: 'balance' | 'run-cap' | 'day-cap'; needed: number; available: number; fits: number };

interface Means {
  balance: number | null;
  run: number | null;
  day: number | null;
}

/** `costs`: what each person costs at most, in order. The tightest of balance and caps is named; null: all is well. */
export function runRefusal(costs: readonly number[], { balance, run, day }: Means): RunRefusal | null {
  if (costs.length === 0) return { reason: 'all-dropped' };
  const needed = costs.reduce((sum, cost) => sum + cost, 0);
  const limits = [
    { reason: 'balance' as const, available: balance },
    { reason: 'run-cap' as const, available: run },
    { reason: 'day-cap' as const, available: day },
  ];
  const short = limits.flatMap(({ reason, available }) =>
    available !== null && available < needed ? [{ reason, available: Math.max(0, available) }] : [],
  );
  const [tightest] = short.toSorted((one, other) => one.available - other.available);
  return tightest ? { ...tightest, needed, fits: howManyFit(costs, tightest.available) } : null;
}

function howManyFit(costs: readonly number[], available: number): number {
  let left = available;
  const first = costs.findIndex((cost) => (left -= cost) < 0);
  return first === -1 ? costs.length : first;
}
