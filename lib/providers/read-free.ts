import { freeFailure } from '../enrichment/create-failure.ts';
import type { Failure } from '../enrichment/failure.ts';
import { errorWords } from './error-words.ts';
import type { NoAnswer, RawAnswer } from './provider.ts';
import { usualRefusal } from './usual-refusal.ts';

/** What a free question (balance, account) was answered, or why there is no answer; nothing was charged. */
export function readFree(
  answer: RawAnswer | NoAnswer,
): { ok: true; text: string } | { ok: false; failure: Failure } {
  if (answer.status === null)
    return failed(freeFailure(answer.code === 'answer_too_large' ? 'unreadable_answer' : answer.code));
  const refusal = usualRefusal(answer);
  if (refusal === null) return { ok: true, text: answer.text };
  if (refusal.type === 'refused') return failed(refusal.failure);
  const code = refusal.type === 'rate-limited' ? 'rate_limited' : 'vendor_error';
  return failed(freeFailure(code, errorWords(answer.text)));
}

function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}
