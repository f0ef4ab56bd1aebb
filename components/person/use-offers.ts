import { vendorsOf } from '../../lib/enrichment/amounts.ts';
import { type KindOffer, offerKinds, offeredCost } from '../../lib/enrichment/kind-offer.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { type WaterfallRules, highestRouteCost, planWaterfall } from '../../lib/enrichment/plan-waterfall.ts';
import { useTerms } from '../terms-context.ts';
import type { PriceOf } from './use-ask.ts';

interface Offers {
  offersOf: (kinds: readonly Kind[]) => KindOffer[];
  priceOf: PriceOf;
}

/** What can be asked for, by whom, and what it costs at most. */
export function useOffers(): Offers {
  const { settings, withKey, consent } = useTerms();
  const rules: WaterfallRules = { settings, withKey, use: 'single' };
  const offersOf = (kinds: readonly Kind[]) => offerKinds(kinds, rules, consent?.action === 'given');
  return {
    offersOf,
    // Of somebody who is not typed in yet nobody can be asked: then what it will cost.
    priceOf(person, kinds) {
      const cost = highestRouteCost(planWaterfall(person, kinds, rules), rules);
      return vendorsOf(cost).length > 0 ? cost : offeredCost(offersOf(kinds));
    },
  };
}
