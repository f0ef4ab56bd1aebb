import type { Prices } from '../../enrichment/cost.ts';
import { freeFailure } from '../../enrichment/create-failure.ts';
import { emailAddress } from '../email-address.ts';
import type { CallItem, FoundValue, LookupOutcome } from '../provider.ts';
import type { SalesfinityAnswer } from './answer-schema.ts';

/** What came of a lookup; null while it runs. A word we do not know ends it only together with an address. */
export function salesfinityOutcome(
  { lookupId, kind }: CallItem,
  data: SalesfinityAnswer,
  prices: Prices,
): LookupOutcome | null {
  const status = data.status?.toLowerCase() ?? '';
  const free = { lookupId, values: [], charge: { amount: 0, basis: 'estimated' } } as const;
  if (status === 'not-found') return { ...free, values: [], state: 'not-found', note: null };
  if (status === 'failed')
    return { ...free, values: [], state: 'failed', note: null, failure: freeFailure('vendor_failed') };
  const values = valuesOf(data);
  if (status !== 'completed' && values.length === 0) return null;
  const amount = prices[kind];
  return {
    lookupId,
    values,
    state: values.length > 0 ? 'found' : 'not-found',
    note: null,
    charge: { amount, basis: amount === null ? 'unknown' : 'estimated' },
  };
}

/** The vendor has no word for how good an address is. */
function valuesOf({ email: all }: SalesfinityAnswer): FoundValue[] {
  return all.flatMap(({ email, type }): FoundValue[] => {
    const value = emailAddress(email);
    return value === null ? [] : [{ value, label: type ?? null, status: 'unverified', rawStatus: null }];
  });
}
