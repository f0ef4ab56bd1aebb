import type { Database } from '../database.ts';
import { cancelled } from '../enrichment/cancelled.ts';
import { costlyFailure } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { capabilitiesOf } from '../providers/index.ts';
import { readSettings } from '../read-settings.ts';
import { moveSpend } from './day-spend.ts';
import { unknownEntry } from './ledger-entry.ts';
import { bookSpends } from './move-vendor-days.ts';
import { openLookups } from './open-lookups.ts';
import { pricesOf } from './prices-of.ts';
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
  const changes = unsent.map((before) => ({ before, after: cancelled(before, now) }));
  await putLookups(database, changes, { now });
  const asking = lookups.filter(({ state }) => state === 'asking');
  for (const [callId, own] of Map.groupBy(asking, ({ callIds }) => callIds.at(-1) ?? ''))
    await giveUp(effects, callId, own);
}

/** Gives up what these lookups, all of one call, wait for. */
async function giveUp(
  { database, now, newId }: StopEffects,
  callId: string,
  lookups: readonly Lookup[],
): Promise<void> {
  const call = await database.calls.get(callId);
  if (!call) return;
  const prices = pricesOf(call, await readSettings(database));
  const { unit } = capabilitiesOf(call.provider);
  const entries = lookups.map((one) => unknownEntry({ call, unit, now, newId }, one, prices));
  const highest = entries.reduce((sum, entry) => sum + entry.highest, 0);
  const isLast = (await openLookups(database, call)).length <= lookups.length;
  // Of an older version's call prices may have changed since it was reserved: nothing of it is left over.
  const freed = isLast ? call.highestCost : Math.min(call.highestCost, highest);
  const failure = costlyFailure('worker_stopped', 'may-be-charged');
  const changes = lookups.map((before) => ({
    before,
    after: { ...before, state: 'interrupted' as const, settledAt: now, failure },
  }));
  const runId = lookups[0]?.runId ?? null;
  const change = { provider: call.provider, booked: 0, uncertain: highest, reserved: -freed };
  const spend = runId === null ? {} : { spend: { runId, change } };
  await bookSpends(database, entries);
  await database.calls.update(call.id, { highestCost: call.highestCost - freed });
  await moveSpend(database, call, { booked: highest, reserved: -freed });
  await putLookups(database, changes, { now, ...spend });
}
