import type { Database } from '../database.ts';
import { costlyFailure } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { capabilitiesOf } from '../providers/index.ts';
import { readSettings } from '../read-settings.ts';
import { moveSpend } from './day-spend.ts';
import { ledgerEntry } from './ledger-entry.ts';
import { bookSpends } from './move-vendor-days.ts';
import { putLookups } from './put-lookups.ts';

export interface StopEffects {
  database: Database;
  now: number;
  newId(): string;
}

/** Ends what is open of these lookups, because nobody wants the answers any more: what waits is cancelled, and what is on
 * its way is booked as perhaps charged. Call it inside a transaction over lookups, calls, ledger, daySpend, vendorDays,
 * runs and settings. */
export async function stopLookups(effects: StopEffects, lookups: readonly Lookup[]): Promise<void> {
  const { database, now } = effects;
  const unsent = lookups.filter(({ state }) => state === 'waiting' || state === 'unconfirmed');
  const changes = unsent.map((before) => ({
    before,
    after: { ...before, state: 'cancelled' as const, settledAt: now },
  }));
  await putLookups(database, changes, { now });
  for (const lookup of lookups.filter(({ state }) => state === 'asking')) await giveUp(effects, lookup);
}

async function giveUp({ database, now, newId }: StopEffects, before: Lookup): Promise<void> {
  const call = await database.calls.get(before.callIds.at(-1) ?? '');
  if (!call) return;
  const { prices } = (await readSettings(database)).providers[call.provider];
  const { unit } = capabilitiesOf(call.provider);
  const unknown = { amount: null, basis: 'unknown', uncertain: true, prices } as const;
  const entry = ledgerEntry({ database, call, unit, now, newId }, before, unknown);
  const { highest } = entry;
  const failure = costlyFailure('worker_stopped', 'may-be-charged');
  const after = { ...before, state: 'interrupted' as const, settledAt: now, failure };
  const change = { provider: call.provider, booked: 0, uncertain: highest, reserved: -highest };
  const spend = before.runId === null ? {} : { spend: { runId: before.runId, change } };
  await bookSpends(database, [entry]);
  await database.calls.update(call.id, { highestCost: call.highestCost - highest });
  await moveSpend(database, call, { booked: highest, reserved: -highest });
  await putLookups(database, [{ before, after }], { now, ...spend });
}
