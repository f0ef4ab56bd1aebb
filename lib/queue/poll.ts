import type { KeyHint } from '../database.ts';
import { costlyFailure } from '../enrichment/create-failure.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import { keyLack } from '../key-lack.ts';
import type { NoAnswer, Outcome, Provider, RawAnswer } from '../providers/provider.ts';
import { applyOutcome } from './apply-outcome.ts';
import type { Call } from './call.ts';
import { callItems } from './call-items.ts';
import { noteKeyResult } from './note-key-result.ts';
import { retryDelay } from './retry-delay.ts';
import { settleUnknown } from './settle.ts';
import type { Settlement } from './settlement.ts';

const dayMs = 86_400_000;
const monthMs = 30 * dayMs;
/** By these a vendor says that it knows of no such call. A wrong key, empty credits or a moment's refusal say nothing of it. */
const endings = [400, 404, 410, 422];
const ofTheAccount: readonly FailureCode[] = ['no_credits', 'plan_limit', 'vendor_consent_missing'];
/** What a vendor took a moment ago may not be known everywhere there yet. */
const newMs = 60_000;

/** The vendor, and the key with which it is asked; undefined: none is known. */
export interface Asked {
  provider: Provider;
  hint: KeyHint | undefined;
}

/** Asks once for the answer of a call that has a reference. Polling is free: what fails is asked again later. Answers
 * whether the call came to its end, and may have been charged. */
export async function pollCall(settlement: Settlement, { provider, hint }: Asked): Promise<boolean> {
  const { database, call, now } = settlement;
  const { id: callId, reference, submitted, way } = call;
  // It may have been deleted while it waited for its turn.
  if (reference === null || !(await database.calls.get(callId))) return false;
  const { items, isPart } = await callItems(database, call);
  const answer = await provider.poll({ callId, items, way, reference, submitted: submitted ?? '' });
  if (!isAnswer(answer)) return pollLater(settlement);
  const { status, text } = answer;
  await keepAnswer(settlement, { status, rawAnswer: text });
  const outcome = provider.understand(answer, { items, way, polled: true, isPart }, call.prices);
  await noteKey(settlement, hint, outcome);
  if (outcome.type === 'later') return pollLater(settlement, outcome.unknownWord);
  if (outcome.type === 'rate-limited') return pollLater(settlement);
  if (outcome.type === 'answered') {
    await applyOutcome({ ...settlement, now }, outcome);
    return true;
  }
  const { code, detail } = outcome.failure;
  const isRefused = outcome.type === 'refused';
  if (isRefused && (!isForgotten(status, code, now - call.slotAt) || hasNewKey(settlement, hint)))
    return pollLater(settlement);
  await settleUnknown(settlement, costlyFailure('vendor_failed', 'may-be-charged', detail));
  return true;
}

function isForgotten(status: number, code: FailureCode, age: number): boolean {
  if (!endings.includes(status) || ofTheAccount.includes(code)) return false;
  return status !== 404 || age >= newMs;
}

/** A key that was saved since it was asked may be of another account, which knows nothing of it. The one before may come back
 * within a day. */
function hasNewKey({ call, now }: Settlement, hint: KeyHint | undefined): boolean {
  return hint !== undefined && hint.savedAt > call.slotAt && now - hint.savedAt < dayMs;
}

/** A key that is refused is said; one that was, and is taken again, too. */
async function noteKey(
  { database, now }: Settlement,
  hint: KeyHint | undefined,
  outcome: Outcome,
): Promise<void> {
  if (outcome.type === 'rate-limited' || outcome.type === 'unknown') return;
  const isWrong = outcome.type === 'refused' && outcome.failure.code === 'wrong_key';
  if (isWrong) await noteKeyResult(database, hint, { result: 'wrong_key', now });
  else if (outcome.type !== 'refused' && keyLack(hint) !== null)
    await noteKeyResult(database, hint, { result: 'good', now });
}

/** What names somebody who was erased meanwhile is not kept. */
function keepAnswer({ database, call }: Settlement, answer: Pick<Call, 'status' | 'rawAnswer'>) {
  const own = database.calls.where(':id').equals(call.id);
  return own.filter(({ isErased }) => isErased !== true).modify(answer);
}

/** A GET that failed, or a fault of the vendor, says nothing about the lookup. */
function isAnswer(answer: RawAnswer | NoAnswer): answer is RawAnswer {
  return answer.status !== null && answer.status < 500;
}

/** Waits longer the older the call is: a tenth of its age up to half a minute, then a hundredth. The vendor ends it by
 * having forgotten it; a month is more than any would keep it for. A word that nobody knows was the end when a day did not
 * change it. Answers whether that ended it. */
export async function pollLater(settlement: Settlement, unknownWord?: string): Promise<boolean> {
  const { database, call, now } = settlement;
  const age = now - call.slotAt;
  if (age > monthMs || (unknownWord !== undefined && age > dayMs)) {
    const code = unknownWord === undefined ? 'no_answer' : 'vendor_failed';
    await settleUnknown(settlement, costlyFailure(code, 'may-be-charged', unknownWord));
    return true;
  }
  await database.calls.update(call.id, { state: 'polling', nextPollAt: now + pollDelay(call, now) });
  return false;
}

/** Is it time to ask for its answer? No wait is as long as one that began before the clock was set back. */
export function isPollDue(call: Call, now: number): boolean {
  const nextPollAt = call.nextPollAt ?? 0;
  return nextPollAt <= now || nextPollAt > now + pollDelay(call, now);
}

function pollDelay({ slotAt }: Call, now: number): number {
  const age = now - slotAt;
  const most = retryDelay(6, null);
  // The clock was set back.
  if (age < 0) return most;
  return Math.max(retryDelay(1, null), Math.min(most, age / 10), age / 100);
}
