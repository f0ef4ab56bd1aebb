import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Run } from '../enrichment/run.ts';

/** All that was spent at a vendor since a run began, by whomever. */
export function spendsSince(
  { ledger }: Pick<Database, 'ledger'>,
  { createdAt }: Run,
  vendor: ProviderId,
): Promise<LedgerEntry[]> {
  return ledger.where('[provider+at]').between([vendor, createdAt], [vendor, Infinity]).toArray();
}
