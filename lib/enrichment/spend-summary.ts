import type { CostBasis, LedgerEntry } from './cost.ts';
import type { Unit } from './provider-id.ts';

/** What something cost in all. `amount` is null when nobody says; then `highest` is the most it can have been. */
export interface SpendSummary {
  amount: number | null;
  highest: number;
  unit: Unit;
  basis: CostBasis;
  uncertain: boolean;
}

type Spend = Pick<LedgerEntry, 'amount' | 'highest' | 'unit' | 'basis' | 'uncertain'>;

const weakness: Record<CostBasis, number> = { reported: 0, estimated: 1, unknown: 2 };

/** Adds up spends of one unit; the sum is as sure as its least sure part. Null when there is nothing to add. */
export function summarizeSpend(spends: readonly Spend[]): SpendSummary | null {
  const [first, ...rest] = spends;
  if (!first) return null;
  return rest.reduce<SpendSummary>(
    (sum, spend) => ({
      amount: sum.amount === null || spend.amount === null ? null : sum.amount + spend.amount,
      highest: sum.highest + spend.highest,
      unit: sum.unit,
      basis: weakness[spend.basis] > weakness[sum.basis] ? spend.basis : sum.basis,
      uncertain: sum.uncertain || spend.uncertain,
    }),
    { ...first },
  );
}
