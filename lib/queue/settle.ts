import { type Turn, conclude, isEnough } from '../enrichment/conclude.ts';
import type { ProviderPause } from '../database.ts';
import type { LedgerEntry, Prices } from '../enrichment/cost.ts';
import { costlyFailure } from '../enrichment/create-failure.ts';
import type { Failure, FailureCode } from '../enrichment/failure.ts';
import { unknownCharge } from '../enrichment/listed-charge.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { failedOutcome } from '../providers/failed-outcome.ts';
import type { LookupOutcome } from '../providers/provider.ts';
import { countAnswers } from './count-answers.ts';
import { keepTold } from './keep-told.ts';
import { ledgerEntry, unknownEntry } from './ledger-entry.ts';
import { newFindings } from './new-findings.ts';
import { standingStrikes } from './pace.ts';
import type { LookupChange } from './put-lookups.ts';
import { type Ending, type Settlement, settle } from './settlement.ts';
import { stopRun } from './stop-runs.ts';
import { noteFault, noteHealth } from './vendor-health.ts';

/** The vendor answered: findings, lookups, ledger and the day's spend in one transaction, or none of them. While the
 * call stays open, only what is named in `outcomes` is settled; a lookup that a closed call does not name may have
 * been charged. */
export function settleAnswered(
  settlement: Settlement,
  outcomes: readonly LookupOutcome[],
  ending: Ending = { failure: null },
): Promise<void> {
  const byId = new Map(outcomes.map((outcome) => [outcome.lookupId, outcome]));
  return settle(settlement, ending, (lookups, { prices, waterfall, pause }) => {
    const pairs = lookups.flatMap((lookup): Answered[] => {
      const outcome = byId.get(lookup.id) ?? ('failure' in ending ? unnamed(lookup.id) : null);
      return outcome ? [{ lookup, outcome }] : [];
    });
    return {
      notes: noteAnswers(settlement, pairs, pause),
      changes: pairs.map(({ lookup, outcome }) => ({
        before: lookup,
        after: conclude(lookup, turnOf(outcome), { waterfall, now: settlement.now }),
      })),
      entries: pairs.flatMap((pair) => entriesOf(settlement, pair, prices)),
      found: pairs.flatMap(({ lookup, outcome }) => (isEnough(turnOf(outcome), waterfall) ? [lookup] : [])),
    };
  });
}

interface Answered {
  lookup: Lookup;
  outcome: LookupOutcome;
}

async function noteAnswers(
  settlement: Settlement,
  pairs: readonly Answered[],
  pause: ProviderPause,
): Promise<void> {
  const { database, call } = settlement;
  await Promise.all([
    database.findings.bulkAdd(pairs.flatMap((pair) => newFindings(pair, settlement))),
    countAnswers(database, call, pairs),
    keepTold(
      database,
      call.provider,
      pairs.map(({ lookup: { personId }, outcome }) => ({ ...outcome, personId })),
    ),
    noteHealth(settlement, pause),
  ]);
}

function entriesOf(settlement: Settlement, { lookup, outcome }: Answered, prices: Prices): LedgerEntry[] {
  const { charge } = outcome;
  const uncertain = isUncertain(outcome);
  if (charge.amount === 0 && !uncertain) return [];
  return [ledgerEntry(settlement, lookup, { ...charge, uncertain, prices })];
}

function isUncertain(outcome: LookupOutcome): boolean {
  if (outcome.state === 'delivered') return true;
  return outcome.state === 'failed' && outcome.failure.cost === 'may-be-charged';
}

function unnamed(lookupId: string): LookupOutcome {
  const failure = costlyFailure('unreadable_answer', 'may-be-charged');
  return failedOutcome(lookupId, failure, unknownCharge);
}

/** Whether the vendor charged is unknown: the lookups wait for the user's word, and the cap counts the most. */
export function settleUnknown(settlement: Settlement, failure: Failure): Promise<void> {
  return settle(settlement, { failure }, (lookups, { prices, waterfall, pause }) => {
    const turn: Turn = { result: 'interrupted', failure, note: null, statuses: [] };
    return {
      first: noteFault(settlement, failure, pause),
      changes: changed(lookups, (lookup) => conclude(lookup, turn, { waterfall, now: settlement.now })),
      entries: lookups.map((lookup) => unknownEntry(settlement, lookup, prices)),
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
  const { database, now, call } = settlement;
  return settle(settlement, { failure }, (lookups, { waterfall, pause }) => {
    const runId = lookups[0]?.runId ?? null;
    const wholeRun = runId !== null && concernsRun.includes(code);
    const turn: Turn = { result: 'failed', failure, note: null, statuses: [] };
    const isPersonal = ({ kind }: Lookup) => kind === 'personal-email';
    const forOne = code === 'vendor_consent_missing' && lookups.some(isPersonal);
    const goesOn = (lookup: Lookup) => wholeRun || (forOne && !isPersonal(lookup));
    const after = (lookup: Lookup): Lookup =>
      goesOn(lookup) ? { ...lookup, state: 'waiting' } : conclude(lookup, turn, { waterfall, now });
    return {
      first: wholeRun ? stopRun(database, runId, { reason: code, provider: call.provider }) : undefined,
      notes: noteHealth(settlement, pause),
      changes: changed(lookups, after),
      entries: [],
    };
  });
}

/** A rate limit: nothing was done, so the same lookups wait and the vendor is left alone until then. */
export function settleRateLimited(settlement: Settlement, failure: Failure, until: number): Promise<void> {
  const { database, call, now } = settlement;
  return settle(settlement, { failure }, (lookups, { pause }) => {
    const slower = { ...pause, ...struck(pause, call.slotAt, now), until: Math.max(pause.until, until) };
    const after = (lookup: Lookup): Lookup => ({ ...lookup, state: 'waiting', notBefore: until });
    return { notes: database.pauses.put(slower), changes: changed(lookups, after), entries: [] };
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

function turnOf(outcome: LookupOutcome): Turn {
  const { state, note, values } = outcome;
  const statuses = values.map(({ status }) => status);
  if (state !== 'failed') return { result: state, failure: null, note, statuses };
  const result = isUncertain(outcome) ? 'interrupted' : 'failed';
  return { result, failure: outcome.failure, note, statuses };
}
