import type { Prices } from '../enrichment/cost.ts';
import type { Settings } from '../settings.ts';
import type { Call } from './call.ts';

/** By what a call is booked: the prices that it was claimed at, whatever the user has set since. */
export function pricesOf({ provider, prices }: Call, { providers }: Settings): Prices {
  return prices ?? providers[provider].prices;
}
