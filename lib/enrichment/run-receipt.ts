import type { CostBasis, LedgerEntry } from './cost.ts';
import { isMore } from './is-more.ts';
import type { DropReason, Run, RunMoney } from './run.ts';

/** What was spent, by who says so; `uncertain`: calls whose outcome is unknown, at their highest price. */
export interface SpendByWord {
  reported: number;
  estimated: number;
  /** Charged for, but nobody says how much: at their highest price. */
  unknown: number;
  uncertain: number;
}

/** What the balance before and after says. `same`: it fell by what was booked. `more` or `less`: by `difference` more
 * or less. `disturbed`: others spent on the same key. `awaited`: it is read when the vendor can have charged all that is
 * unknown. `unread`: it was not read both times. */
export type BalanceVerdict =
  | { verdict: 'same'; spent: number }
  | { verdict: 'more'; spent: number; difference: number }
  | { verdict: 'less'; spent: number; difference: number }
  | { verdict: 'disturbed' }
  | { verdict: 'awaited' }
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

/** Beyond, the vendor does not answer, or there is no key any more. */
const awaitedMs = 600_000;

type Balances = Pick<
  RunMoney,
  'balanceBefore' | 'balanceAfter' | 'balanceDisturbed' | 'booked' | 'uncertain'
> &
  Pick<Run, 'finishedAt'>;

/** Whether a vendor's balance moved as the run was booked. */
export function balanceVerdict(money: Balances, now: number): BalanceVerdict {
  const { balanceBefore, balanceAfter, balanceDisturbed, booked, uncertain, finishedAt } = money;
  if (balanceDisturbed) return { verdict: 'disturbed' };
  if (balanceBefore === null) return { verdict: 'unread' };
  const isFresh = finishedAt !== null && now - finishedAt < awaitedMs;
  if (balanceAfter === null)
    return isMore(uncertain, 0) && isFresh ? { verdict: 'awaited' } : { verdict: 'unread' };
  const spent = balanceBefore - balanceAfter;
  const difference = Math.abs(spent - booked);
  if (!isMore(difference, 0)) return { verdict: 'same', spent };
  return { verdict: spent > booked ? 'more' : 'less', spent, difference };
}
