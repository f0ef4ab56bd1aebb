import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import { addChange, spendChange, type VendorDayChange, vendorDayKey } from '../enrichment/vendor-day.ts';
import { changeRow } from './change-row.ts';

/** Keeps the figures of vendors by day. Call it inside a transaction over `vendorDays`. */
export async function moveVendorDays(
  { vendorDays }: Database,
  changes: readonly VendorDayChange[],
): Promise<void> {
  const byDay = [...Map.groupBy(changes, vendorDayKey)];
  await Promise.all(
    byDay.map(async ([key, own]) => {
      const { written } = await changeRow(vendorDays, key, (before) => {
        const days = new Map(before && [[key, before]]);
        for (const change of own) addChange(days, change);
        return days.get(key);
      });
      await written;
    }),
  );
}

/** Writes spends into the ledger, and counts them. Call it inside a transaction over `ledger` and `vendorDays`. */
export async function bookSpends(database: Database, entries: readonly LedgerEntry[]): Promise<void> {
  await Promise.all([database.ledger.bulkAdd(entries), moveVendorDays(database, entries.map(spendChange))]);
}
