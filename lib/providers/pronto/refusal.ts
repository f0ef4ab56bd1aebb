import { freeFailure } from '../../enrichment/create-failure.ts';
import type { FailureCode } from '../../enrichment/failure.ts';
import { allErrorWords, errorWords } from '../error-words.ts';
import type { Outcome, RawAnswer } from '../provider.ts';

/** Pronto's 422 means four things, told apart by its words. */
const refusalsBy422: readonly [RegExp, FailureCode][] = [
  [/without consenting|terms of use/i, 'vendor_consent_missing'],
  [/enrichment credits|insufficient credits|not enough credits/i, 'no_credits'],
  [/import limits|plan limit/i, 'plan_limit'],
];

/** `certain`: whatever else the body says. Otherwise a body with a result in it is a result. */
export interface Refusal {
  outcome: Outcome;
  certain: boolean;
}

/** A refusal: the vendor did nothing and charged nothing. null when the answer is none. */
export function prontoRefusal({ status, text, retryAfter }: RawAnswer): Refusal | null {
  const detail = errorWords(text, 'error');
  if (status === 401 || status === 403) return refused('wrong_key', detail, true);
  if (status === 429) {
    return { outcome: { type: 'rate-limited', retryAfter, detail }, certain: true };
  }
  if (status !== 422) return null;
  const words = allErrorWords(text, 'error');
  for (const [pattern, code] of refusalsBy422) {
    const telling = words.find((one) => pattern.test(one));
    if (telling !== undefined) return refused(code, telling.slice(0, 300), true);
  }
  return refused('refused', detail, false);
}

function refused(code: FailureCode, detail: string | null, certain: boolean): Refusal {
  return { outcome: { type: 'refused', failure: freeFailure(code, detail) }, certain };
}
