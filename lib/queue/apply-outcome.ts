import { costlyFailure, freeFailure } from '../enrichment/create-failure.ts';
import type { Outcome } from '../providers/provider.ts';
import { retryAfterMs } from '../providers/retry-after.ts';
import { retryDelay } from './retry-delay.ts';
import { settleAnswered, settleRateLimited, settleRefused, settleUnknown } from './settle.ts';
import { settleUnsent } from './settle-unsent.ts';
import type { Settlement } from './settlement.ts';
import { answeredTriesOf, mostTries } from './tries-of.ts';

const firstPollMs = 1000;

/** What came of a call. `not-sent`: nothing reached the vendor. */
export type CallOutcome = Outcome | { type: 'not-sent' };

/** Writes down what an answer, or that there will be none, means for the lookups of its call. */
export async function applyOutcome(settlement: Settlement, outcome: CallOutcome): Promise<void> {
  if (outcome.type === 'answered') return settleAnswered(settlement, outcome.lookups);
  if (outcome.type === 'refused') return settleRefused(settlement, outcome.failure);
  if (outcome.type === 'unknown') return settleUnknown(settlement, outcome.failure);
  if (outcome.type === 'later') return startPolling(settlement, outcome);
  if (outcome.type === 'not-sent') return settleUnsent(settlement);
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

async function waitOrGiveUp(
  settlement: Settlement,
  { retryAfter, detail }: Extract<Outcome, { type: 'rate-limited' }>,
): Promise<void> {
  const { database, call, now } = settlement;
  const [lookup] = await database.lookups.bulkGet(call.lookupIds);
  const attempts = lookup ? await answeredTriesOf(database, lookup) : 1;
  const failure = freeFailure('rate_limited', detail);
  if (attempts >= mostTries) return settleRefused(settlement, failure);
  const delay = retryDelay(attempts, retryAfterMs(retryAfter, now));
  return settleRateLimited(settlement, failure, now + delay);
}
