import type { Charge } from './cost.ts';

export const unknownCharge: Charge = { amount: null, basis: 'unknown' };

/** What a lookup cost by the price list, where the vendor does not say. */
export function listedCharge(price: number | null): Charge {
  return price === null ? unknownCharge : { amount: price, basis: 'estimated' };
}
