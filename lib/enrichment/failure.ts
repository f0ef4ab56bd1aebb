/** Why a lookup did not get an answer. Each code has two sentences in the catalogue: `failure_<code>` says what
 * happened and `failure_<code>_next` what to do. */
export const failureCodes = [
  'no_key',
  'vendor_not_allowed',
  'key_unreadable',
  'keys_locked',
  'wrong_passphrase',
  'wrong_key',
  'no_credits',
  'plan_limit',
  'vendor_consent_missing',
  'consent_needed',
  'suppressed',
  'nothing_to_suppress',
  'too_many_lists',
  'refused',
  'rate_limited',
  'vendor_error',
  'unreadable_answer',
  'vendor_failed',
  'no_answer',
  'connection_lost',
  'not_sent',
  'worker_stopped',
  'offline',
  'name_incomplete',
  'company_missing',
  'address_missing',
  'cooldown',
  'daily_cap',
  'no_vendor',
  'over_person_limit',
  'storage_full',
  'too_many_asks',
  'price_changed',
  'selection_full',
  'run_changed',
  'backup_unreadable',
  'backup_damaged',
  'backup_newer',
  'backup_busy',
  'backup_restoring',
  'settings_unreadable',
  'contacts_unreadable',
  'unknown_person',
  'address_taken',
  'undo_over',
  'invalid_message',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** What a failure cost: nothing, maybe something (the outcome is unknown), or it was charged all the same. */
export type FailureCost = 'not-charged' | 'may-be-charged' | 'charged';

export interface Failure {
  code: FailureCode;
  cost: FailureCost;
  /** May the user ask again at once without risk of paying twice? */
  retryable: boolean;
  /** The vendor's own words, never a key; null when it said nothing. */
  detail: string | null;
}
