import { type LedgerEntry, type Prices, highestCost } from '../enrichment/cost.ts';
import { unknownCharge } from '../enrichment/listed-charge.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Settlement } from './settlement.ts';

type Booking = Pick<Settlement, 'call' | 'unit' | 'now' | 'newId'>;
type Spend = Pick<LedgerEntry, 'amount' | 'basis' | 'uncertain'> & { prices: Prices };

/** What a lookup can have cost at most whose outcome nobody knows. */
export function unknownEntry(settlement: Booking, lookup: Lookup, prices: Prices): LedgerEntry {
  return ledgerEntry(settlement, lookup, { ...unknownCharge, uncertain: true, prices });
}

export function ledgerEntry(
  { call, unit, now, newId }: Booking,
  lookup: Lookup,
  { prices, ...spend }: Spend,
): LedgerEntry {
  const { id: lookupId, personId, kind } = lookup;
  const highest = spend.amount ?? highestCost([kind], prices);
  const about = { callId: call.id, lookupId, personId, kind, provider: call.provider };
  return { id: newId(), ...about, at: now, day: call.day, unit, ...spend, highest };
}
