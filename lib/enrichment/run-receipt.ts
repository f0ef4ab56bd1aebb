import type { CostBasis, LedgerEntry } from './cost.ts';
import type { DropReason, Run } from './run.ts';

/** What was spent, by who says so; `uncertain`: calls whose outcome is unknown, at their highest price. */
export interface SpendByWord {
  reported: number;
  estimated: number;
  /** Charged for, but nobody says how much: at their highest price. */
  unknown: number;
  uncertain: number;
}

/** What the balance before and after says. `same`: it fell by what was booked. `more` or `less`: by `difference` more
 * or less. `disturbed`: others spent on the same key. `unread`: it was not read both times. */
export type BalanceVerdict =
  | { verdict: 'same'; spent: number }
  | { verdict: 'more'; spent: number; difference: number }
  | { verdict: 'less'; spent: number; difference: number }
  | { verdict: 'disturbed' }
  | { verdict: 'unread' };

export interface DropCount {
  reason: DropReason;
  count: number;
}

type Spend = Pick<LedgerEntry, 'amount' | 'highest' | 'basis' | 'uncertain'>;

export function spendByWord(entries: readonly Spend[]): SpendByWord {
  const sum: SpendByWord = { reported: 0, estimated: 0, unknown: 0, uncertain: 0 };
  for (const { amount, highest, basis, uncertain } of entries)
    sum[uncertain ? 'uncertain' : wordOf(amount, basis)] += amount ?? highest;
  return sum;
}

function wordOf(amount: number | null, basis: CostBasis): CostBasis {
  return amount === null ? 'unknown' : basis;
}

/** Less than a hundredth of a credit is a matter of rounding. */
const rounding = 0.005;

type Balances = Pick<Run, 'balanceBefore' | 'balanceAfter' | 'balanceDisturbed' | 'booked'>;

/** Whether the balance moved as the run was booked. */
export function balanceVerdict(run: Balances): BalanceVerdict {
  const { balanceBefore, balanceAfter, balanceDisturbed, booked } = run;
  if (balanceDisturbed) return { verdict: 'disturbed' };
  if (balanceBefore === null || balanceAfter === null) return { verdict: 'unread' };
  const spent = balanceBefore - balanceAfter;
  const difference = Math.abs(spent - booked);
  if (difference < rounding) return { verdict: 'same', spent };
  return { verdict: spent > booked ? 'more' : 'less', spent, difference };
}
