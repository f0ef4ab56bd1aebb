import type { Charge } from '../enrichment/cost.ts';
import type { Failure } from '../enrichment/failure.ts';
import type { LookupOutcome } from './provider.ts';

/** A lookup of which nothing came, while others of its call may have been answered. */
export function failedOutcome(lookupId: string, failure: Failure, charge: Charge): LookupOutcome {
  return { lookupId, state: 'failed', values: [], note: null, failure, charge };
}
