import type { Charge } from '../../enrichment/cost.ts';
import { costlyFailure, freeFailure } from '../../enrichment/create-failure.ts';
import type { FailureCode } from '../../enrichment/failure.ts';
import type { FindingStatus } from '../../enrichment/finding.ts';
import { unknownCharge } from '../../enrichment/listed-charge.ts';
import { failedOutcome } from '../failed-outcome.ts';
import type { FoundValue, LookupOutcome } from '../provider.ts';
import { free, hasEmail } from './drops.ts';
import type { HarmonicPerson } from './person-schema.ts';

const statuses = new Map<string, FindingStatus>([
  ['SUCCESS', 'valid'],
  ['SKIPPED', 'unverified'],
]);

/** What came of somebody the job carried, by the vendor's word; one that nobody knows is kept beside the address. Whoever was
 * skipped may have got an address meanwhile, by a request of a colleague. */
export function resultOutcome(
  lookupId: string,
  { word, person, charge }: { word: string; person: HarmonicPerson; charge: Charge },
): LookupOutcome {
  const none = { lookupId, values: [], note: word, charge };
  if (word === 'NOT_FOUND') return { ...none, state: 'not-found' };
  if (word === 'PENDING') return unknownOutcome(lookupId, { code: 'vendor_failed', word });
  const values = word === 'FAILED' ? [] : valuesOf(person, statuses.get(word) ?? 'unknown', word);
  if (values.length > 0) return { lookupId, state: 'found', values, note: null, charge };
  if (word === 'SKIPPED') return { ...none, state: 'not-found' };
  const isFree = charge.amount === 0;
  const failure = isFree
    ? freeFailure('vendor_failed', word)
    : costlyFailure('vendor_failed', 'charged', word);
  return failedOutcome(lookupId, failure, charge);
}

/** Somebody whose address was on record before: it was not checked again, and cost nothing. */
export function recordedOutcome(lookupId: string, person: HarmonicPerson | null): LookupOutcome {
  const values = person ? valuesOf(person, 'unverified', hasEmail) : [];
  const state = values.length > 0 ? 'found' : 'not-found';
  return { lookupId, state, values, note: values.length > 0 ? null : hasEmail, charge: free };
}

/** Somebody whom the job did not carry after all, or who was not asked for. */
export function leftOutOutcome(lookupId: string): LookupOutcome {
  return failedOutcome(lookupId, freeFailure('vendor_failed'), free);
}

/** The job took the person, and does not say what came of it. */
export function unknownOutcome(
  lookupId: string,
  { code, word }: { code: FailureCode; word: string | null },
): LookupOutcome {
  return failedOutcome(lookupId, costlyFailure(code, 'may-be-charged', word), unknownCharge);
}

function valuesOf({ emails }: HarmonicPerson, status: FindingStatus, rawStatus: string): FoundValue[] {
  return emails.map((value) => ({ value, label: null, status, rawStatus }));
}
