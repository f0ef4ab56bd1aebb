import type { Counter, Database } from '../database.ts';
import { hitCounters } from '../enrichment/hit-rate.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { VendorDayChange } from '../enrichment/vendor-day.ts';
import type { LookupOutcome } from '../providers/provider.ts';
import type { Call } from './call.ts';
import { changeRow } from './change-row.ts';
import { moveVendorDays } from './move-vendor-days.ts';

interface Answer {
  lookup: Lookup;
  outcome: LookupOutcome;
}

/** Keeps this user's own hit rate, in all and by day. Call it inside a transaction over `counters` and `vendorDays`. */
export async function countAnswers(
  database: Database,
  call: Call,
  answers: readonly Answer[],
): Promise<void> {
  const told = answers.filter(({ outcome: { state } }) => state === 'found' || state === 'not-found');
  const names = told.flatMap((answer) => countersOf(call, answer));
  const days = told.map((answer) => dayChange(call, answer));
  await Promise.all([count(database, names), moveVendorDays(database, days)]);
}

function countersOf({ provider }: Call, { lookup, outcome }: Answer): string[] {
  const { asked, found } = hitCounters(provider, lookup.kind);
  return outcome.state === 'found' ? [asked, found] : [asked];
}

function dayChange({ day, provider }: Call, { lookup, outcome }: Answer): VendorDayChange {
  const isValid = outcome.values.some(({ status }) => status === 'valid');
  const found = outcome.state === 'found' ? 1 : 0;
  return { day, provider, kind: lookup.kind, figures: { asked: 1, found, valid: isValid ? found : 0 } };
}

/** One call may carry many people: a name that comes several times counts as often. */
async function count({ counters }: Database, names: readonly string[]): Promise<void> {
  const times = [...Map.groupBy(names, (name) => name)];
  await Promise.all(
    times.map(async ([name, all]) => {
      const more = (counter?: Counter) => ({ name, value: (counter?.value ?? 0) + all.length });
      const { written } = await changeRow(counters, name, more);
      await written;
    }),
  );
}
