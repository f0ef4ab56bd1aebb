import { localDay } from '../clock.ts';
import type { Database, DaySpend, ProviderPause } from '../database.ts';
import { type Turn, conclude } from '../enrichment/conclude.ts';
import { highestCost } from '../enrichment/cost.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Circumstances } from '../enrichment/obstacle.ts';
import type { CallItem, Capabilities } from '../providers/provider.ts';
import { findSuppressed, suppressionTables } from '../privacy/find-suppressed.ts';
import type { Way } from '../providers/way.ts';
import { readSettings } from '../read-settings.ts';
import type { Call } from './call.ts';
import { moveSpend, readDaySpend } from './day-spend.ts';
import { hasConsent } from './has-consent.ts';
import { type Allowed, type Case, type JudgeCircumstances, type Verdict, judge } from './judge.ts';
import { withKnownEmails } from './known-emails.ts';
import { nextWaiting } from './next-waiting.ts';
import { readPause } from './provider-pause.ts';
import { lookupTables, putLookups } from './put-lookups.ts';
import type { Pacer } from './pacer.ts';
import { stopRun } from './stop-runs.ts';

export interface Claim {
  call: Call;
  items: CallItem[];
}

/** `settled`: lookups were settled or a run stopped without a call (no key, cap reached …), so look again. `early`:
 * the next start is too far away to be reserved. `none`: nothing to do before `wakeAt` (null: nothing at all). */
export type ClaimResult = { type: 'claimed'; claims: Claim[] } | NoClaim;

type NoClaim =
  { type: 'settled' } | { type: 'early'; until: number } | { type: 'none'; wakeAt: number | null };

/** Lookups that fail at no cost: others of the same person may still be asked, at the next look. */
interface Unaskable {
  type: 'unaskable';
  failed: Verdict['failed'];
}

export interface ClaimContext {
  database: Database;
  capabilities: Capabilities;
  keyProblem: Circumstances['keyProblem'];
  pacer: Pacer;
  now: number;
  /** One for each call that may be claimed at once. */
  callIds: readonly string[];
  /** How long before its start a call may be claimed: what waits claimed is unknown when the worker dies. */
  aheadMs: number;
}

/** Takes the next waiting people of a vendor and writes their calls, `sending`, before their first bytes leave: one
 * transaction, no network. A lookup that may not be asked fails here, at no cost. */
export async function claimNext(context: ClaimContext): Promise<ClaimResult> {
  const result = await claimInTransaction(context);
  if (result.type !== 'unaskable') return result;
  // Apart, so that a claim never waits for whoever reads or writes the history.
  await failLookups(context, result.failed);
  return { type: 'settled' };
}

function claimInTransaction(context: ClaimContext): Promise<ClaimResult | Unaskable> {
  const { lookups, people, runs, calls, daySpend, settings, consents, pauses } = context.database;
  const read = [settings, consents, ...suppressionTables(context.database)];
  const tables = [lookups, people, runs, calls, daySpend, pauses, ...read];
  return context.database.transaction('rw', tables, async () => {
    const claims: Claim[] = [];
    for (const callId of context.callIds) {
      const result = await claimOne(context, callId);
      if ('type' in result) return claims.length > 0 ? { type: 'claimed', claims } : result;
      claims.push(result);
    }
    return { type: 'claimed', claims };
  });
}

async function claimOne(context: ClaimContext, callId: string): Promise<Claim | NoClaim | Unaskable> {
  const { database, capabilities, now, aheadMs, pacer } = context;
  // Asked for together: at fifty claims a second each round trip to the database counts.
  const [pause, { providers }, spend] = await Promise.all([
    readPause(database, capabilities.id, now),
    readSettings(database),
    readDaySpend(database, capabilities.id, localDay(now)),
  ]);
  const settings = providers[capabilities.id];
  const next = await nextWaiting(database, { capabilities, settings, now });
  if (!next) return { type: 'none', wakeAt: null };
  if (pause.until > now) return { type: 'none', wakeAt: pause.until };
  if ('gatheringUntil' in next) return { type: 'none', wakeAt: next.gatheringUntil };
  const slotAt = pacer.next(pause, { settings, capabilities, now });
  if (slotAt > now + aheadMs) return { type: 'early', until: slotAt - aheadMs };
  const subject = { ...next, settings };
  const verdict = judge(subject, await circumstancesOf(context, subject, spend));
  if (next.run && verdict.stop && verdict.allowed.length === 0) {
    await stopRun(database, next.run.id, { reason: verdict.stop, provider: capabilities.id });
    return { type: 'settled' };
  }
  if (verdict.failed.length > 0) return { type: 'unaskable', failed: verdict.failed };
  const allowed = inOneCall(verdict.allowed, capabilities.ways[next.way]?.kinds ?? 1);
  if (allowed.length === 0) return { type: 'none', wakeAt: null };
  const withStart = pacer.withStart(pause, slotAt);
  pacer.take(slotAt);
  return writeCall(context, { ...subject, allowed }, { pause: withStart, slotAt, callId });
}

/** A call carries only so many kinds; the others wait for the next one. */
function inOneCall(allowed: readonly Allowed[], mostKinds: number): Allowed[] {
  const kinds = [...new Set(allowed.map(({ lookup }) => lookup.kind))].slice(0, mostKinds);
  return allowed.filter(({ lookup }) => kinds.includes(lookup.kind));
}

type Subject = Case & { way: Way };

async function circumstancesOf(
  { database, capabilities, keyProblem }: ClaimContext,
  { wanted, way }: Pick<Subject, 'wanted' | 'way'>,
  spend: DaySpend,
): Promise<JudgeCircumstances> {
  const personal = wanted.some(({ lookup }) => lookup.kind === 'personal-email');
  const people = [...new Set(wanted.flatMap(({ person }) => person ?? []))];
  const [found, consented] = await Promise.all([
    findSuppressed(
      database,
      people.map((person) => ({ facts: person, personIds: [person.id] })),
    ),
    personal && hasConsent(database, 'personal-email'),
  ]);
  const suppressed = new Set(people.filter((_, index) => found[index]));
  const lacks: JudgeCircumstances['lacks'] = (person, kind) => capabilities.lacks(person, kind, way);
  const provider = capabilities.id;
  return { provider, keyProblem, personalEmailAllowed: consented, suppressed, lacks, spend };
}

/** Those that still wait: the user may have cancelled some. */
function failLookups({ database, now }: ClaimContext, failed: Verdict['failed']): Promise<void> {
  return database.transaction('rw', [database.settings, ...lookupTables(database)], async () => {
    const { waterfall } = await readSettings(database);
    const current = await database.lookups.bulkGet(failed.map(({ lookup }) => lookup.id));
    const changes = failed.flatMap(({ code }, index) => {
      const before = current[index];
      if (before?.state !== 'waiting') return [];
      return [{ before, after: conclude(before, notAsked(before, code), { waterfall, now }) }];
    });
    await putLookups(database, changes, { now });
  });
}

/** With other vendors around, one that cannot be asked is skipped; alone, it fails. */
function notAsked({ next, attempts }: Lookup, code: FailureCode): Turn {
  const others = next.length + attempts.length > 0;
  return { result: others ? 'skipped' : 'failed', failure: freeFailure(code), note: null, statuses: [] };
}

async function writeCall(
  context: ClaimContext,
  { allowed, run, settings, way }: Subject & { allowed: Allowed[] },
  { pause, slotAt, callId }: { pause: ProviderPause; slotAt: number; callId: string },
): Promise<Claim> {
  const { database, capabilities, now } = context;
  const kinds = allowed.map(({ lookup }) => lookup.kind);
  const call: Call = {
    id: callId,
    provider: capabilities.id,
    personIds: [...new Set(allowed.map(({ person }) => person.id))],
    lookupIds: allowed.map(({ lookup }) => lookup.id),
    ...{ state: 'sending', slotAt, way, reference: null, submitted: null, nextPollAt: null },
    ...{ status: null, rawAnswer: null, settledAt: null, failure: null },
    highestCost: highestCost(kinds, settings.prices),
    day: localDay(now),
  };
  const change = { provider: call.provider, booked: 0, uncertain: 0, reserved: call.highestCost };
  const spend = run ? { spend: { runId: run.id, change } } : {};
  const changes = allowed.map(({ lookup }) => asking(lookup, callId));
  await Promise.all([
    database.calls.add(call),
    database.pauses.put(pause),
    moveSpend(database, call, change),
    putLookups(database, changes, { now, ...spend }),
  ]);
  const items = allowed.map(({ lookup: { id, kind }, person }) => ({ lookupId: id, kind, person }));
  return { call, items: await withKnownEmails(database, capabilities, items) };
}

function asking(before: Lookup, callId: string): { before: Lookup; after: Lookup } {
  return { before, after: { ...before, state: 'asking', callIds: [...before.callIds, callId] } };
}
