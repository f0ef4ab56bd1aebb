import { cancelled } from '../enrichment/cancelled.ts';
import type { Lookup } from '../enrichment/lookup.ts';

/** An open lookup of what somebody else finds, or has found: what waits is cancelled, and what is on its way ends with the
 * vendor that has it, and may find what the other one goes on looking for. */
export function endedDouble(lookup: Lookup, now: number): Lookup {
  return lookup.state === 'asking' ? { ...lookup, next: [], isDouble: true } : cancelled(lookup, now);
}
