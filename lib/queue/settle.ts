import type { Failure, FailureCode } from '../enrichment/failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { LookupOutcome } from '../providers/provider.ts';
import { countAnswers } from './count-answers.ts';
import { ledgerEntry } from './ledger-entry.ts';
import { newFindings } from './new-findings.ts';
import { standingStrikes } from './pace.ts';
import { readPause } from './provider-pause.ts';
import type { LookupChange } from './put-lookups.ts';
import { type Settlement, settle } from './settlement.ts';
import { stopRun } from './stop-runs.ts';
import { noteFault, noteHealth } from './vendor-health.ts';

/** The vendor answered: findings, lookups, ledger and the day's spend in one transaction, or none of them. */
export function settleAnswered(settlement: Settlement, outcomes: readonly LookupOutcome[]): Promise<void> {
  const { database, call, now } = settlement;
  const byId = new Map(outcomes.map((outcome) => [outcome.lookupId, outcome]));
  return settle(settlement, null, async (lookups, prices) => {
    const pairs = lookups.flatMap((lookup) => {
      const outcome = byId.get(lookup.id);
      return outcome ? [{ lookup, outcome }] : [];
    });
    await Promise.all([
      database.findings.bulkAdd(pairs.flatMap((pair) => newFindings(pair, settlement))),
      countAnswers(database, call.provider, pairs),
      noteHealth(settlement),
    ]);
    const entries = pairs.flatMap(({ lookup, outcome: { charge } }) =>
      charge.amount === 0 ? [] : [ledgerEntry(settlement, lookup, { ...charge, uncertain: false, prices })],
    );
    const changes = lookups.map((lookup) => ({
      before: lookup,
      after: answered(lookup, byId.get(lookup.id), now),
    }));
    return { changes, entries };
  });
}

/** Whether the vendor charged is unknown: the lookups wait for the user's word, and the cap counts the most. */
export function settleUnknown(settlement: Settlement, failure: Failure): Promise<void> {
  return settle(settlement, failure, async (lookups, prices) => {
    await noteFault(settlement, failure);
    const unknown = { amount: null, basis: 'unknown', uncertain: true, prices } as const;
    const settledAt = settlement.now;
    return {
      changes: changed(lookups, (lookup) => ({ ...lookup, state: 'interrupted', settledAt, failure })),
      entries: lookups.map((lookup) => ledgerEntry(settlement, lookup, unknown)),
    };
  });
}

const concernsRun: readonly FailureCode[] = [
  'wrong_key',
  'no_credits',
  'plan_limit',
  'vendor_consent_missing',
];

/** The vendor refused: nothing was charged. What concerns all people of a run stops it, and they wait; otherwise a
 * refusal that concerns one kind only lets the others go on. */
export function settleRefused(settlement: Settlement, failure: Failure): Promise<void> {
  const { code } = failure;
  const { database, now: settledAt } = settlement;
  return settle(settlement, failure, async (lookups) => {
    await noteHealth(settlement);
    const runId = lookups[0]?.runId ?? null;
    const wholeRun = runId !== null && concernsRun.includes(code);
    if (wholeRun) await stopRun(database, runId, code);
    const goesOn = (lookup: Lookup) =>
      wholeRun ||
      (code === 'vendor_consent_missing' && lookup.kind !== 'personal-email' && lookups.length > 1);
    const after = (lookup: Lookup): Lookup =>
      goesOn(lookup) ? { ...lookup, state: 'waiting' } : { ...lookup, state: 'failed', settledAt, failure };
    return { changes: changed(lookups, after), entries: [] };
  });
}

/** A rate limit: nothing was done, so the same lookups wait and the vendor is left alone until then. */
export function settleRateLimited(settlement: Settlement, failure: Failure, until: number): Promise<void> {
  const { database, call, now } = settlement;
  return settle(settlement, failure, async (lookups) => {
    const pause = await readPause(database, call.provider, now);
    await database.pauses.put({
      ...pause,
      ...struck(pause, call.slotAt, now),
      until: Math.max(pause.until, until),
    });
    const after = (lookup: Lookup): Lookup => ({ ...lookup, state: 'waiting', notBefore: until });
    return { changes: changed(lookups, after), entries: [] };
  });
}

/** Many answers to one burst are one strike: only what was sent after the last strike counts again. */
function struck(
  { strikes, struckAt }: { strikes: number; struckAt: number },
  sentAt: number,
  now: number,
): { at: number; strikes: number; struckAt: number } {
  if (sentAt <= struckAt) return { at: now, strikes, struckAt };
  return { at: now, strikes: standingStrikes({ strikes, struckAt }, now) + 1, struckAt: now };
}

function changed(lookups: readonly Lookup[], become: (lookup: Lookup) => Lookup): LookupChange[] {
  return lookups.map((before) => ({ before, after: become(before) }));
}

function answered(lookup: Lookup, outcome: LookupOutcome | undefined, now: number): Lookup {
  const state = outcome?.state ?? 'not-found';
  return { ...lookup, state, settledAt: now, failure: null, note: outcome?.note ?? null };
}
