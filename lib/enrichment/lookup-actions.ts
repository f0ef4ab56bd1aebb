import type { Failure, FailureCode } from './failure.ts';
import type { Lookup } from './lookup.ts';

/** `try-again` costs nothing twice; `ask-again` and `look-again` may or will, and warn first. */
type LookupAction =
  | 'confirm'
  | 'cancel'
  | 'try-again'
  | 'ask-again'
  | 'look-again'
  | 'open-settings'
  | 'open-vendor'
  | 'give-consent'
  | 'edit-person';

const remedies: Partial<Record<FailureCode, LookupAction>> = {
  no_key: 'open-settings',
  key_unreadable: 'open-settings',
  suppressed: 'open-settings',
  wrong_key: 'open-settings',
  daily_cap: 'open-settings',
  no_credits: 'open-vendor',
  plan_limit: 'open-vendor',
  vendor_consent_missing: 'open-vendor',
  consent_needed: 'give-consent',
  name_incomplete: 'edit-person',
  company_missing: 'edit-person',
  address_missing: 'edit-person',
};

/** What mends a failure before asking again, if anything does. */
export function remedy(code: FailureCode): LookupAction | null {
  return remedies[code] ?? null;
}

function afterFailure({ code, cost, retryable }: Failure): LookupAction[] {
  const mend = remedy(code);
  const again = retryable || cost === 'not-charged' ? 'try-again' : 'ask-again';
  return mend ? [mend, again] : [again];
}

/** What the user can do about a lookup, the most sensible first. */
export function lookupActions({ state, failure }: Pick<Lookup, 'state' | 'failure'>): LookupAction[] {
  if (state === 'unconfirmed') return ['confirm', 'cancel'];
  if (state === 'waiting') return ['cancel'];
  if (state === 'found' || state === 'not-found' || state === 'delivered') return ['look-again'];
  if (state === 'interrupted') return ['ask-again'];
  if (state === 'failed') return failure ? afterFailure(failure) : ['ask-again'];
  return [];
}
