import { type LedgerEntry, type Prices, highestCost } from '../enrichment/cost.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Settlement } from './settlement.ts';

type Spend = Pick<LedgerEntry, 'amount' | 'basis' | 'uncertain'> & { prices: Prices };

export function ledgerEntry(
  { call, unit, now, newId }: Settlement,
  lookup: Lookup,
  { prices, ...spend }: Spend,
): LedgerEntry {
  const { id: lookupId, personId, kind } = lookup;
  const highest = spend.amount ?? highestCost([kind], prices);
  const about = { callId: call.id, lookupId, personId, kind, provider: call.provider };
  return { id: newId(), ...about, at: now, day: call.day, unit, ...spend, highest };
}
