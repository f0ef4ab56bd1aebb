import { costlyFailure, freeFailure } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Outcome } from '../providers/provider.ts';
import { retryAfterMs } from '../providers/retry-after.ts';
import { retryDelay } from './retry-delay.ts';
import { settleAnswered, settleRateLimited, settleRefused, settleUnknown } from './settle.ts';
import type { Settlement } from './settlement.ts';

const mostAttempts = 5;
const firstPollMs = 1000;

/** Writes down what an answer means for the lookups of its call. */
export async function applyOutcome(settlement: Settlement, outcome: Outcome): Promise<void> {
  if (outcome.type === 'answered') return settleAnswered(settlement, outcome.lookups);
  if (outcome.type === 'refused') return settleRefused(settlement, outcome.failure);
  if (outcome.type === 'unknown') return settleUnknown(settlement, outcome.failure);
  if (outcome.type === 'later') return startPolling(settlement, outcome);
  return waitOrGiveUp(settlement, outcome);
}

/** A reference is stored before anything else; what the vendor settled at once is settled with it. */
function startPolling(
  settlement: Settlement,
  { reference, lookups }: Extract<Outcome, { type: 'later' }>,
): Promise<void> {
  const { call, now } = settlement;
  const kept = reference ?? call.reference;
  if (kept === null) return settleUnknown(settlement, costlyFailure('unreadable_answer', 'may-be-charged'));
  return settleAnswered(settlement, lookups, { reference: kept, nextPollAt: now + firstPollMs });
}

/** How often this vendor was asked since the last turn ended: neither at another one, nor before the user's retry. */
function triesOf({ callIds, attempts }: Lookup): number {
  const ended = attempts.findLast(({ callId }) => callId !== null)?.callId ?? '';
  return callIds.length - (callIds.lastIndexOf(ended) + 1);
}

async function waitOrGiveUp(
  settlement: Settlement,
  { retryAfter, detail }: Extract<Outcome, { type: 'rate-limited' }>,
): Promise<void> {
  const { database, call, now } = settlement;
  const [lookup] = await database.lookups.bulkGet(call.lookupIds);
  const attempts = lookup ? triesOf(lookup) : 1;
  const failure = freeFailure('rate_limited', detail);
  if (attempts >= mostAttempts) return settleRefused(settlement, failure);
  const delay = retryDelay(attempts, retryAfterMs(retryAfter, now));
  return settleRateLimited(settlement, failure, now + delay);
}
