import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import { addChange, spendChange, type VendorDayChange, vendorDayKey } from '../enrichment/vendor-day.ts';

/** Keeps the figures of vendors by day. Call it inside a transaction over `vendorDays`. */
export async function moveVendorDays(
  { vendorDays }: Database,
  changes: readonly VendorDayChange[],
): Promise<void> {
  const keys = [...new Set(changes.map(vendorDayKey))];
  const known = (await vendorDays.bulkGet(keys)).filter((row) => row !== undefined);
  const days = new Map(known.map((row) => [row.key, row]));
  for (const change of changes) addChange(days, change);
  await vendorDays.bulkPut([...days.values()]);
}

/** Writes spends into the ledger, and counts them. Call it inside a transaction over `ledger` and `vendorDays`. */
export async function bookSpends(database: Database, entries: readonly LedgerEntry[]): Promise<void> {
  await database.ledger.bulkAdd(entries);
  await moveVendorDays(database, entries.map(spendChange));
}
