import { costlyFailure, freeFailure } from '../enrichment/create-failure.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import { errorWords } from './error-words.ts';
import type { Outcome, RawAnswer } from './provider.ts';

const codes = new Map<number, FailureCode>([
  [401, 'wrong_key'],
  [403, 'wrong_key'],
  [402, 'no_credits'],
]);

/** What an error's status means at most vendors: nothing was done and nothing charged; a fault of the vendor's own
 * leaves that open. null when the status is no error. */
export function usualRefusal({ status, text, retryAfter }: RawAnswer): Outcome | null {
  const detail = errorWords(text);
  if (status < 400) return null;
  if (status === 429) return { type: 'rate-limited', retryAfter, detail };
  if (status >= 500)
    return { type: 'unknown', failure: costlyFailure('vendor_error', 'may-be-charged', detail) };
  return { type: 'refused', failure: freeFailure(codes.get(status) ?? 'refused', detail) };
}
