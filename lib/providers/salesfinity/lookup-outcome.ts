import type { Charge, Prices } from '../../enrichment/cost.ts';
import { costlyFailure, freeFailure } from '../../enrichment/create-failure.ts';
import type { Kind } from '../../enrichment/kind.ts';
import { listedCharge, unknownCharge } from '../../enrichment/listed-charge.ts';
import { emailAddress } from '../email-address.ts';
import { failedOutcome } from '../failed-outcome.ts';
import { jobWord } from '../job-word.ts';
import type { CallItem, FoundValue, LookupOutcome } from '../provider.ts';
import type { SalesfinityAnswer } from './answer-schema.ts';

const free: Charge = { amount: 0, basis: 'estimated' };

/** What came of a lookup; null while it runs. A word that nobody knows ends it only together with an address, and what the
 * documented ones leave open was perhaps charged. */
export function salesfinityOutcome(
  { lookupId, kind }: CallItem,
  data: SalesfinityAnswer,
  prices: Prices,
): LookupOutcome | null {
  const word = data.status?.slice(0, 300) ?? null;
  if (word?.toLowerCase() === 'failed') return failedOutcome(lookupId, freeFailure('vendor_failed'), free);
  const values = valuesOf(data, kind);
  const meaning = jobWord(word);
  const none = { lookupId, values: [], state: 'not-found', note: null } as const;
  const charge = listedCharge(prices[kind]);
  const isFound = values.some((value) => (value.kind ?? kind) === kind);
  if (values.length > 0) return { ...none, values, state: isFound ? 'found' : 'not-found', charge };
  if (meaning === 'nothing') return { ...none, values: [], charge: free };
  if (meaning === 'done') return { ...none, values: [], charge };
  if (meaning !== 'broken') return null;
  const failure = costlyFailure('vendor_failed', 'may-be-charged', word);
  return failedOutcome(lookupId, failure, unknownCharge);
}

const kindsByType = new Map<string, Kind>([
  ['work', 'work-email'],
  ['personal', 'personal-email'],
]);

/** The vendor has no word for how good an address is. One of another kind than was asked for is kept as what it is. */
function valuesOf({ email: all }: SalesfinityAnswer, asked: Kind): FoundValue[] {
  return all.flatMap(({ email, type }): FoundValue[] => {
    const value = emailAddress(email);
    if (value === null) return [];
    const kind = kindsByType.get(type?.toLowerCase() ?? '') ?? asked;
    const found = { value, label: type ?? null, status: 'unverified', rawStatus: null } as const;
    return [kind === asked ? found : { ...found, kind }];
  });
}
