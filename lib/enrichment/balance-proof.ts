import type { LedgerEntry } from './cost.ts';
import { isMore } from './is-more.ts';

/** What two readings of a balance say of the spends between them. `disturbed`: it moved by something that we did not
 * cause. `unclear`: some of the calls with unknown outcome were charged, or nobody knows. */
export type Proof =
  { type: 'nothing-charged'; spends: LedgerEntry[] } | { type: 'disturbed' } | { type: 'unclear' };

/** Sound in one direction only: when the balance fell by exactly what is known, what is unknown cost nothing. */
export function balanceProof(
  spends: readonly LedgerEntry[],
  { before, after }: { before: number; after: number },
): Proof {
  const unknown = spends.filter(({ uncertain }) => uncertain);
  const known = spends.filter(({ uncertain }) => !uncertain);
  const fell = before - after;
  const least = known.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const most = spends.reduce((sum, { amount, highest }) => sum + (amount ?? highest), 0);
  if (isMore(least, fell) || isMore(fell, most)) return { type: 'disturbed' };
  const priced = known.every(({ amount }) => amount !== null);
  return priced && !isMore(fell, least) ? { type: 'nothing-charged', spends: unknown } : { type: 'unclear' };
}
