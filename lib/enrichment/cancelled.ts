import type { Lookup } from './lookup.ts';

/** A lookup that nobody is asked for any more. */
export function cancelled(lookup: Lookup, now: number): Lookup {
  return { ...lookup, state: 'cancelled', settledAt: now };
}
