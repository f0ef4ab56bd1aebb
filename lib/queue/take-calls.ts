import { localDay } from '../clock.ts';
import type { DaySpend, ProviderPause } from '../database.ts';
import { highestCost } from '../enrichment/cost.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Run, StopReason } from '../enrichment/run.ts';
import type { AskedItem } from './known-emails.ts';
import type { CallItem, Capabilities } from '../providers/provider.ts';
import type { ProviderSettings, Settings } from '../settings.ts';
import type { Way } from '../providers/way.ts';
import type { Call } from './call.ts';
import { movedSpend } from './day-spend.ts';
import { type Allowed, type JudgeCircumstances, type Verdict, judge } from './judge.ts';
import type { NextWaiting } from './next-waiting.ts';
import type { Pacer } from './pacer.ts';
import type { LookupChange } from './put-lookups.ts';
import { tallied } from './run-tally.ts';

export interface Claim {
  call: Call;
  items: CallItem[];
}

/** What a call must fit into; each call that is taken moves it. */
export interface Standing {
  pause: ProviderPause;
  /** Today's, at this vendor. */
  spend: DaySpend;
  run: Run | null;
}

/** Why no further call is taken: its start lies too far ahead, nothing can be taken before something changes, the run
 * must stop, or lookups fail at no cost. */
export type End =
  | { type: 'early'; until: number }
  | { type: 'none'; wakeAt: number | null }
  | { type: 'stop'; run: Run; reason: StopReason }
  | { type: 'unaskable'; failed: Verdict['failed'] };

export interface Taken {
  claims: (Claim & { items: AskedItem[] })[];
  changes: LookupChange[];
  standing: Standing;
  /** null: all were taken. */
  end: End | null;
}

interface TakeContext {
  capabilities: Capabilities;
  settings: ProviderSettings;
  order: Settings['order'];
  /** All about the people but what is spent. */
  circumstances: Omit<JudgeCircumstances, 'spend'>;
  pacer: Pacer;
  now: number;
  callIds: readonly string[];
  aheadMs: number;
}

/** Takes a start for one call after the other, as long as it may be sent. Only the pacer learns of it: nothing is
 * written. */
export function takeCalls(context: TakeContext, next: readonly NextWaiting[], standing: Standing): Taken {
  const taken: Taken = { claims: [], changes: [], standing, end: null };
  for (const [index, waiting] of next.entries()) {
    const callId = context.callIds[index];
    if (callId === undefined) break;
    const step = takeOne(context, waiting, taken.standing);
    if ('type' in step) return { ...taken, end: step };
    add(taken, context, { ...step, callId });
  }
  return taken;
}

interface Step {
  allowed: Allowed[];
  slotAt: number;
  way: Way;
}

function takeOne(context: TakeContext, waiting: NextWaiting, standing: Standing): Step | End {
  const { capabilities, settings, order, circumstances, pacer, now, aheadMs } = context;
  const { run, spend, pause } = standing;
  const slotAt = pacer.next(pause, { settings, capabilities, now });
  if (slotAt > now + aheadMs) return { type: 'early', until: slotAt - aheadMs };
  const verdict = judge({ wanted: waiting.wanted, run, settings, order }, { ...circumstances, spend });
  if (run && verdict.stop && verdict.allowed.length === 0) return { type: 'stop', run, reason: verdict.stop };
  if (verdict.failed.length > 0) return { type: 'unaskable', failed: verdict.failed };
  const { way } = waiting;
  const limits = capabilities.ways[way];
  const allowed = inOneCall(verdict.allowed, limits?.kinds ?? 1);
  if (allowed.length >= (limits?.people.fewest ?? 1)) return { allowed, slotAt, way };
  // There may be room for enough of them in a moment.
  if (allowed.length === 0 || verdict.waits) return { type: 'none', wakeAt: null };
  return { allowed: allowed.slice(0, 1), slotAt, way: capabilities.preferred.single };
}

/** A call carries only so many kinds; the others wait for the next one. */
function inOneCall(allowed: readonly Allowed[], mostKinds: number): Allowed[] {
  const kinds = [...new Set(allowed.map(({ lookup }) => lookup.kind))].slice(0, mostKinds);
  return allowed.filter(({ lookup }) => kinds.includes(lookup.kind));
}

type NewCall = Step & { callId: string };

function add(taken: Taken, context: TakeContext, { allowed, ...rest }: NewCall): void {
  const { pacer } = context;
  const { pause, spend, run } = taken.standing;
  const call = newCall(context, { allowed, ...rest });
  const money = { booked: 0, uncertain: 0, reserved: call.highestCost };
  const moves = allowed.map(() => ({ from: 'waiting' as const, to: 'asking' as const }));
  const withStart = pacer.withStart(pause, call.slotAt);
  pacer.take(call.slotAt);
  taken.standing = {
    pause: withStart,
    spend: movedSpend(spend, money),
    run: run && tallied(run, moves, { provider: call.provider, ...money }),
  };
  taken.changes.push(...allowed.map(({ lookup }) => asking(lookup, call.id)));
  const items = allowed.map(({ lookup: { id, kind }, person }) => ({ lookupId: id, kind, person }));
  taken.claims.push({ call, items });
}

function newCall(
  { capabilities, settings, now }: TakeContext,
  { allowed, slotAt, way, callId }: NewCall,
): Call {
  const kinds = allowed.map(({ lookup }) => lookup.kind);
  return {
    id: callId,
    provider: capabilities.id,
    personIds: [...new Set(allowed.map(({ person }) => person.id))],
    lookupIds: allowed.map(({ lookup }) => lookup.id),
    ...{ state: 'sending', slotAt, way, reference: null, submitted: null, nextPollAt: null },
    ...{ status: null, rawAnswer: null, settledAt: null, failure: null },
    highestCost: highestCost(kinds, settings.prices),
    prices: settings.prices,
    day: localDay(now),
  };
}

function asking(before: Lookup, callId: string): LookupChange {
  return { before, after: { ...before, state: 'asking', callIds: [...before.callIds, callId] } };
}
