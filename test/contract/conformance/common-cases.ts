import type { FailureCode } from '../../../lib/enrichment/failure.ts';
import type { LookupState } from '../../../lib/enrichment/lookup.ts';
import type { CommonScenario } from '../../sandbox/vendor/scenarios.ts';

/** What becomes of a lookup, whichever vendor it meets and whichever way it goes. */
export interface CommonCase {
  scenario: CommonScenario;
  becomes: LookupState;
  code?: FailureCode;
}

/** `server-error-charged` and all below it were worked on by the vendor: nobody can tell, so they may have been
 * charged. */
export const commonCases: readonly CommonCase[] = [
  { scenario: 'found', becomes: 'found' },
  { scenario: 'not-found', becomes: 'not-found' },
  { scenario: 'slow', becomes: 'found' },
  { scenario: 'deep', becomes: 'found' },
  { scenario: 'hostile-json', becomes: 'found' },
  { scenario: 'rate-limited', becomes: 'found' },
  { scenario: 'rate-limited-silently', becomes: 'found' },
  { scenario: 'wrong-key', becomes: 'failed', code: 'wrong_key' },
  { scenario: 'no-credits', becomes: 'failed', code: 'no_credits' },
  { scenario: 'validation', becomes: 'failed', code: 'refused' },
  { scenario: 'server-error-500', becomes: 'interrupted', code: 'vendor_error' },
  { scenario: 'server-error-502', becomes: 'interrupted', code: 'vendor_error' },
  { scenario: 'server-error-503', becomes: 'interrupted', code: 'vendor_error' },
  { scenario: 'server-error-charged', becomes: 'interrupted', code: 'vendor_error' },
  { scenario: 'html', becomes: 'interrupted', code: 'unreadable_answer' },
  { scenario: 'empty', becomes: 'interrupted', code: 'unreadable_answer' },
  { scenario: 'broken-json', becomes: 'interrupted', code: 'unreadable_answer' },
  { scenario: 'huge', becomes: 'interrupted', code: 'unreadable_answer' },
  { scenario: 'reset-halfway', becomes: 'interrupted', code: 'connection_lost' },
  { scenario: 'reset-before', becomes: 'interrupted', code: 'connection_lost' },
];

/** What may happen while a vendor that answers later is asked for the answer. */
export const laterCases: readonly CommonCase[] = [
  { scenario: 'polls-fail', becomes: 'found' },
  { scenario: 'job-forgotten', becomes: 'interrupted', code: 'vendor_failed' },
];
