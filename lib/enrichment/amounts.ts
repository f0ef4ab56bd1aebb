import { providerIds } from '../providers/index.ts';
import { isMore } from './is-more.ts';
import type { ProviderId } from './provider-id.ts';

/** Money at several vendors, at each in its own unit. */
export type Amounts = Partial<Record<ProviderId, number>>;

export function amountAt(amounts: Amounts, id: ProviderId): number {
  return amounts[id] ?? 0;
}

/** The vendors at which there is any. */
export function vendorsOf(amounts: Amounts): ProviderId[] {
  return providerIds.filter((id) => amountAt(amounts, id) > 0);
}

export function sumAmounts(all: readonly Amounts[]): Amounts {
  const sum: Amounts = {};
  for (const one of all)
    for (const id of providerIds) if (one[id] !== undefined) sum[id] = amountAt(sum, id) + one[id];
  return sum;
}

/** Is it nowhere more than this? */
export function isWithin(amounts: Amounts, most: Amounts): boolean {
  return providerIds.every((id) => !isMore(amountAt(amounts, id), amountAt(most, id)));
}
