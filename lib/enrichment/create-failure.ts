import type { Failure, FailureCode, FailureCost } from './failure.ts';

/** Nothing was charged; `retryable` says whether asking again as it is makes sense. */
export function freeFailure(code: FailureCode, detail: string | null = null, retryable = true): Failure {
  return { code, cost: 'not-charged', retryable, detail };
}

/** The answer to what was not done, at no cost. */
export function notGranted(code: FailureCode): { ok: false; failure: Failure } {
  return { ok: false, failure: freeFailure(code) };
}

/** The outcome is unknown or the money is gone: never repeated without the user's word. */
export function costlyFailure(
  code: FailureCode,
  cost: Exclude<FailureCost, 'not-charged'>,
  detail: string | null = null,
): Failure {
  return { code, cost, retryable: false, detail };
}

/** The same without the vendor's words, which may name each of those a request was for. */
export function wordless(failure: Failure | null): Failure | null {
  return failure && { ...failure, detail: null };
}
