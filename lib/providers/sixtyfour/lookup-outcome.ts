import type { Charge, Prices } from '../../enrichment/cost.ts';
import { costlyFailure, freeFailure } from '../../enrichment/create-failure.ts';
import type { Failure, FailureCode } from '../../enrichment/failure.ts';
import { listedCharge, unknownCharge } from '../../enrichment/listed-charge.ts';
import { failedOutcome } from '../failed-outcome.ts';
import type { CallItem, LookupOutcome } from '../provider.ts';
import type { SixtyfourResult } from './answer-schema.ts';
import { foundValues } from './found-values.ts';
import { shareCharges } from './share-charges.ts';

/** What the vendor said of all lookups of a call together. */
export interface Account {
  prices: Prices;
  /** Cents; null: it does not say. */
  total: number | null;
  /** Why a lookup without a result has none. */
  missing: { code: FailureCode; words: string | null };
}

/** What came of each lookup, with what it cost. One without a result failed; what it cost is what the vendor says, and
 * unknown when it says nothing. */
export function sixtyfourOutcomes(
  items: readonly CallItem[],
  results: readonly (SixtyfourResult | null)[],
  { prices, total, missing }: Account,
): LookupOutcome[] {
  const told = items.map((_, index) => results[index]?.cost_cents ?? null);
  const charges = shareCharges(told, total);
  return items.map((item, index) => {
    const charge = charges[index] ?? unknownCharge;
    const result = results[index] ?? null;
    if (!result) return failed(item, charge, missing);
    return outcomeOf(item, result, { charge, price: prices[item.kind] });
  });
}

function outcomeOf(
  item: CallItem,
  result: SixtyfourResult,
  { charge, price }: { charge: Charge; price: number | null },
): LookupOutcome {
  const values = foundValues(result).filter(({ value }) => !isSame(value, item.knownEmail));
  if (values.length === 0 && result.error)
    return failed(item, charge, { code: 'vendor_failed', words: result.error });
  const usable = values.some(({ kind, status }) => kind === item.kind && status !== 'invalid');
  return {
    lookupId: item.lookupId,
    state: usable ? 'found' : 'not-found',
    values,
    note: null,
    charge: charge.basis === 'reported' ? charge : listedCharge(price),
  };
}

function failed({ lookupId }: CallItem, charge: Charge, { code, words }: Account['missing']): LookupOutcome {
  return failedOutcome(lookupId, failureOf(charge, code, words), charge);
}

function failureOf({ amount }: Charge, code: FailureCode, words: string | null): Failure {
  if (amount === 0) return freeFailure(code, words);
  return costlyFailure(code, amount === null ? 'may-be-charged' : 'charged', words);
}

/** An address that was given along comes back as it is: the vendor did not find it. */
function isSame(value: string, known: string | null | undefined): boolean {
  return value.toLowerCase() === known?.toLowerCase();
}
