import { freeFailure } from '../../enrichment/create-failure.ts';
import type { Outcome, RawAnswer } from '../provider.ts';
import { usualRefusal } from '../usual-refusal.ts';

/** The documented wait after a 429 that names none. */
const waitSeconds = '60';

/** What an error means; null when the status is none. A 403 is a feature that the account does not have, unless it
 * speaks of the key. */
export function sixtyfourRefusal(answer: RawAnswer): Outcome | null {
  const refusal = usualRefusal(answer);
  if (refusal?.type === 'rate-limited') return { ...refusal, retryAfter: refusal.retryAfter ?? waitSeconds };
  if (refusal?.type !== 'refused' || answer.status !== 403) return refusal;
  const { detail } = refusal.failure;
  return /api.?key/i.test(detail ?? '')
    ? refusal
    : { ...refusal, failure: freeFailure('plan_limit', detail) };
}
