import { freeFailure } from '../../enrichment/create-failure.ts';
import { errorWords } from '../error-words.ts';
import type { CallItem, Outcome, RawAnswer } from '../provider.ts';
import { unreadable } from '../unreadable.ts';
import { usualRefusal } from '../usual-refusal.ts';
import { createDropReasons, dropOutcome, hasEmail } from './drops.ts';
import { type HarmonicSubmission, readSubmission } from './job-schema.ts';

/** The reference of a call without a job: there are only addresses to be read. */
export const noJob = 'no-job';

/** What the answer to a submitted job means. One status means two things twice, so the body decides. Never throws. */
export function understandSubmission(answer: RawAnswer, items: readonly CallItem[]): Outcome {
  const data = readSubmission(answer.text);
  if (data?.error === 'MONTHLY_QUOTA_INSUFFICIENT') return shortOfQuota(data);
  if (data?.error === 'NO_ELIGIBLE_PEOPLE') return submitted(items, data, noJob);
  const refusal = usualRefusal(answer);
  if (refusal) return refusal;
  return data?.job_id ? submitted(items, data, data.job_id) : unreadable(errorWords(answer.text));
}

/** Who was dropped is settled at once; the others wait for the job, or for their address on record. */
function submitted(items: readonly CallItem[], { dropped }: HarmonicSubmission, reference: string): Outcome {
  const reasonOf = createDropReasons(dropped);
  const lookups = items.flatMap((item) => {
    const reason = reasonOf(item) ?? (reference === noJob ? 'NO_ELIGIBLE_PEOPLE' : null);
    return reason === null || reason === hasEmail ? [] : [dropOutcome(item, reason)];
  });
  if (lookups.length === items.length) return { type: 'answered', lookups };
  return { type: 'later', reference, lookups };
}

/** The month's quota: waiting a moment does not help. */
function shortOfQuota({ needed, available }: HarmonicSubmission): Outcome {
  const figures = `needed ${needed ?? '?'}, available ${available ?? '?'}`;
  return { type: 'refused', failure: freeFailure('no_credits', `MONTHLY_QUOTA_INSUFFICIENT: ${figures}`) };
}
