import { freeFailure } from '../../enrichment/create-failure.ts';
import type { CallItem, LookupOutcome } from '../provider.ts';
import type { HarmonicDrop } from './job-schema.ts';
import { profileKey } from './profile-key.ts';

/** Somebody who has an address already is good news: it is read at no cost. */
export const hasEmail = 'ALREADY_HAS_EMAIL';

/** Why the vendor dropped a lookup, in its own word; null when it did not. */
export function createDropReasons(dropped: readonly HarmonicDrop[]): (item: CallItem) => string | null {
  const reasons = new Map(
    dropped.map(({ submitted_identifier: id, reason }) => [profileKey(id) ?? id, reason.toUpperCase()]),
  );
  return ({ person: { address } }) => reasons.get(profileKey(address) ?? address ?? '') ?? null;
}

/** What a drop means for its lookup: nobody was asked, and nothing was charged. */
export function dropOutcome({ lookupId }: CallItem, reason: string): LookupOutcome {
  const none = { lookupId, values: [], note: null, charge: { amount: 0, basis: 'reported' } } as const;
  if (reason === 'NOT_FOUND') return { ...none, values: [], state: 'not-found', note: reason };
  const code = reason === 'RECENTLY_ATTEMPTED' ? 'cooldown' : 'refused';
  return { ...none, values: [], state: 'failed', failure: freeFailure(code, reason) };
}
