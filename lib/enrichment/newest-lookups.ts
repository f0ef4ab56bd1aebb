import type { Kind } from './kind.ts';
import type { Lookup } from './lookup.ts';

/** The newest lookup of each kind, of all lookups of one person. Cancelled ones do not count. */
export function newestLookups(lookups: readonly Lookup[]): Map<Kind, Lookup> {
  const newest = new Map<Kind, Lookup>();
  for (const lookup of lookups) {
    if (lookup.state === 'cancelled') continue;
    const known = newest.get(lookup.kind);
    if (!known || lookup.createdAt > known.createdAt) newest.set(lookup.kind, lookup);
  }
  return newest;
}
