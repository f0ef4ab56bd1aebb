import type { WaterfallSettings } from '../settings.ts';
import type { Failure, FailureCode } from './failure.ts';
import type { FindingStatus } from './finding.ts';
import type { Lookup, LookupState } from './lookup.ts';
import type { ProviderId } from './provider-id.ts';

/** What came of one vendor's turn. `skipped`: it was not asked, and why stands in `code`. */
export interface Attempt {
  provider: ProviderId;
  result: 'found' | 'not-found' | 'delivered' | 'failed' | 'interrupted' | 'skipped';
  code: FailureCode | null;
  callId: string | null;
  at: number;
}

/** How a vendor's turn ended. `statuses` are those of what it found. */
export interface Turn {
  result: Attempt['result'];
  failure: Failure | null;
  note: string | null;
  statuses: readonly FindingStatus[];
}

interface Circumstances {
  waterfall: WaterfallSettings;
  now: number;
}

/** A lookup after a vendor's turn: with the next vendor, or at its end. */
export function conclude(lookup: Lookup, turn: Turn, { waterfall, now }: Circumstances): Lookup {
  const { result, failure, note } = turn;
  const callId = result === 'skipped' ? null : (lookup.callIds.at(-1) ?? null);
  const attempt = { provider: lookup.provider, result, code: failure?.code ?? null, callId, at: now };
  const attempts = [...lookup.attempts, attempt];
  const [provider, ...next] = lookup.next;
  if (provider !== undefined && goesOn(turn, waterfall))
    return { ...lookup, state: 'waiting', provider, next, attempts, note, failure: null };
  const state = finalState(attempts, turn);
  const kept = state === 'failed' || state === 'interrupted' ? failure : null;
  return { ...lookup, state, attempts, note, failure: kept, settledAt: now };
}

/** The vendor says nothing of this person for some time: it has nothing now, as one that finds nothing, and was not asked
 * anything, as one that is skipped. */
function saysNothing({ result, failure }: Turn): boolean {
  return result === 'skipped' || (result === 'failed' && failure?.code === 'cooldown');
}

function goesOn(turn: Turn, waterfall: WaterfallSettings): boolean {
  const { result } = turn;
  if (result === 'not-found' || saysNothing(turn)) return true;
  if (result === 'failed') return waterfall.goOnAfterFailure;
  return result === 'found' && !isEnough(turn, waterfall);
}

/** Was something found that is good enough for the user, so that nobody is asked any further? */
export function isEnough({ result, statuses }: Turn, { acceptRisky }: WaterfallSettings): boolean {
  return result === 'found' && (acceptRisky || statuses.some(isSure));
}

/** A vendor that gives no status word is taken at its word. */
function isSure(status: FindingStatus): boolean {
  return status === 'valid' || status === 'unverified';
}

/** What an earlier vendor found stays found, whatever the last one said; one that says nothing leaves it at that. */
function finalState(attempts: readonly Attempt[], turn: Turn): LookupState {
  const { result } = turn;
  const results = attempts.map((attempt) => attempt.result);
  if (result === 'interrupted') return 'interrupted';
  if (results.includes('found')) return 'found';
  if (result !== 'skipped' && !saysNothing(turn)) return result;
  return results.includes('not-found') ? 'not-found' : 'failed';
}
