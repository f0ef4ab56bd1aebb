import { localDay } from '../clock.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { addChange, spendChange, type VendorDay, type VendorDayChange } from '../enrichment/vendor-day.ts';
import type { DatabaseVersion } from './database-version.ts';

/** What each vendor answered and charged by day, kept from now on; for what was before, it is summed once. */
export const version7: DatabaseVersion = {
  number: 7,
  stores: { vendorDays: 'key, day' },
  async upgrade(transaction) {
    const valid = new Set<string>();
    await transaction.table<Finding>('findings').each(({ lookupId, status }) => {
      if (status === 'valid') valid.add(lookupId);
    });
    const days = new Map<string, VendorDay>();
    await transaction.table<LedgerEntry>('ledger').each((entry) => addChange(days, spendChange(entry)));
    await transaction.table<Lookup>('lookups').each((lookup) => {
      for (const change of answerChanges(lookup, valid)) addChange(days, change);
    });
    await transaction.table<VendorDay>('vendorDays').bulkPut([...days.values()]);
  },
};

/** Of an answer by one of several vendors nobody wrote down whose was valid: it counts for the last one that found. */
function answerChanges(lookup: Lookup, valid: ReadonlySet<string>): VendorDayChange[] {
  const { kind, provider, state, settledAt, attempts } = lookup;
  const alone = { provider, result: state, at: settledAt ?? 0 };
  const answers = (attempts.length > 0 ? attempts : [alone]).filter(
    ({ result }) => result === 'found' || result === 'not-found',
  );
  const lastFound = answers.findLastIndex(({ result }) => result === 'found');
  return answers.map((answer, place) => ({
    day: localDay(answer.at),
    provider: answer.provider,
    kind,
    figures: {
      asked: 1,
      found: answer.result === 'found' ? 1 : 0,
      valid: place === lastFound && valid.has(lookup.id) ? 1 : 0,
    },
  }));
}
