import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { spendChange } from '../enrichment/vendor-day.ts';
import type { Call } from './call.ts';
import { moveSpend } from './day-spend.ts';
import { moveVendorDays } from './move-vendor-days.ts';
import { putLookups } from './put-lookups.ts';
import { resumed } from './run-tally.ts';

/** The reverse of `stopLookups` for what was on its way: its answer is wanted after all. One that came meanwhile is
 * understood once more by the next recovery. Call it inside a transaction over the same tables. */
export async function takeUpAgain(
  database: Database,
  lookups: readonly Lookup[],
  now: number,
): Promise<void> {
  for (const lookup of lookups.filter(wasGivenUp)) {
    const call = await database.calls.get(lookup.callIds.at(-1) ?? '');
    const entry = call && (await givenUpSpend(database, call, lookup));
    if (call && entry && mayStillTell(call)) await takeUp(database, { call, entry, before: lookup }, now);
  }
}

/** Was it on its way when its person was deleted? */
export function wasGivenUp({ state, failure }: Lookup): boolean {
  return state === 'interrupted' && failure?.code === 'worker_stopped';
}

/** Not one whose outcome the vendor left unknown. An answer about several people is understood only as a whole. */
function mayStillTell({ state, rawAnswer, personIds, isErased }: Call): boolean {
  if (isErased || state === 'interrupted') return false;
  return state !== 'settled' || (rawAnswer !== null && personIds.length === 1);
}

async function givenUpSpend(
  { ledger }: Database,
  call: Call,
  lookup: Lookup,
): Promise<LedgerEntry | undefined> {
  const own = await ledger.where('lookupId').equals(lookup.id).toArray();
  return own.find(({ callId, uncertain }) => callId === call.id && uncertain);
}

interface GivenUp {
  call: Call;
  entry: LedgerEntry;
  before: Lookup;
}

async function takeUp(database: Database, { call, entry, before }: GivenUp, now: number): Promise<void> {
  const { highest } = entry;
  const { day, provider, kind, figures } = spendChange(entry);
  const unknown = -(figures.unknown ?? 0);
  const change = { provider: call.provider, booked: 0, uncertain: -highest, reserved: highest };
  const spend = before.runId === null ? {} : { spend: { runId: before.runId, change } };
  await database.ledger.delete(entry.id);
  await moveVendorDays(database, [{ day, provider, kind, figures: { unknown } }]);
  await moveSpend(database, call, { booked: -highest, reserved: highest });
  await database.calls.update(call.id, reopened(call, highest));
  await goOn(database, before.runId);
  const after: Lookup = { ...before, state: 'asking', settledAt: null, failure: null };
  await putLookups(database, [{ before, after }], { now, ...spend });
}

/** A run that was over with it may have to ask somebody else after this answer. */
async function goOn({ runs }: Database, runId: string | null): Promise<void> {
  const run = await runs.get(runId ?? '');
  if (run?.state === 'finished') await runs.put(resumed(run));
}

/** What a settled call had reserved was freed. */
function reopened(call: Call, highest: number): Partial<Call> {
  if (call.state !== 'settled') return { highestCost: call.highestCost + highest };
  return { state: 'answered', settledAt: null, highestCost: highest };
}
