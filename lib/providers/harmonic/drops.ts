import type { Charge } from '../../enrichment/cost.ts';
import { freeFailure } from '../../enrichment/create-failure.ts';
import type { PersonFacts } from '../../enrichment/person.ts';
import { profileLink } from '../../enrichment/profile-link.ts';
import { failedOutcome } from '../failed-outcome.ts';
import type { CallItem, LookupOutcome } from '../provider.ts';
import type { HarmonicDrop } from './job-schema.ts';
import { knownUrn } from './known-urn.ts';
import { profileKey } from './profile-key.ts';

/** Somebody who has an address already is good news: it is read at no cost. */
export const hasEmail = 'ALREADY_HAS_EMAIL';

/** Why the vendor dropped a lookup, in its own word; null when it did not. */
export function createDropReasons(dropped: readonly HarmonicDrop[]): (item: CallItem) => string | null {
  const reasons = new Map(
    dropped.map(({ submitted_identifier: id, reason }) => [profileKey(id) ?? id, reason.toUpperCase()]),
  );
  return ({ person }) => reasons.get(knownUrn(person) ?? addressKey(person)) ?? null;
}

function addressKey({ address }: PersonFacts): string {
  return profileKey(address) ?? address ?? '';
}

/** Of whom the vendor says itself that they cost nothing. */
export const free: Charge = { amount: 0, basis: 'reported' };
const unknownThere = ['NOT_FOUND', 'INVALID_URL'];

/** What a drop means for its lookup: nobody was asked, and nothing was charged. A URN that is not known there any more
 * is forgotten by whoever has an address, and may still be found by that. */
export function dropOutcome({ lookupId, person }: CallItem, reason: string): LookupOutcome {
  const hasAddress = profileLink(person.address) !== null;
  const isLost = hasAddress && knownUrn(person) !== null && unknownThere.includes(reason);
  if (reason === 'NOT_FOUND' && !isLost)
    return { lookupId, state: 'not-found', values: [], note: reason, charge: free };
  const code = reason === 'RECENTLY_ATTEMPTED' ? 'cooldown' : 'refused';
  const failed = failedOutcome(lookupId, freeFailure(code, reason), free);
  return isLost ? { ...failed, vendorId: null } : failed;
}
