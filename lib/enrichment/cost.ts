import type { Kind } from './kind.ts';
import type { ProviderId, Unit } from './provider-id.ts';

/** What one lookup cost by a vendor's answer; null when nobody says. */
export interface Charge {
  amount: number | null;
  basis: CostBasis;
}

/** Price of each kind in the vendor's unit; null when no page says it. */
export type Prices = Record<Kind, number | null>;

/** `reported`: the vendor said it. `estimated`: from the price list. `unknown`: nobody says. */
export type CostBasis = 'reported' | 'estimated' | 'unknown';

/** One spend on one lookup. `amount` is null when unknown; `highest` is what it can have been at most (counted against caps). */
export interface LedgerEntry {
  id: string;
  callId: string;
  lookupId: string;
  /** Empty once the person was erased. `runId` is there once the lookup is gone, and says for which run it was. */
  personId: string;
  runId?: string;
  kind: Kind;
  provider: ProviderId;
  at: number;
  /** Local calendar day, YYYY-MM-DD. */
  day: string;
  amount: number | null;
  highest: number;
  unit: Unit;
  basis: CostBasis;
  /** Is the outcome of the call unknown, so that this may or may not have been charged? */
  uncertain: boolean;
}

/** What kinds cost at most: an unknown price counts as the dearest known one. */
export function highestCost(wanted: readonly Kind[], prices: Prices): number {
  const dearest = Math.max(0, ...Object.values(prices).filter((price) => price !== null));
  return wanted.reduce((sum, kind) => sum + (prices[kind] ?? dearest), 0);
}
