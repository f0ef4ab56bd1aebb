import { type KindOffer, offerKinds } from '../../lib/enrichment/kind-offer.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { highestRouteCost, planWaterfall } from '../../lib/enrichment/plan-waterfall.ts';
import { useConsent } from '../consent/use-consent.ts';
import { useWaterfallRules } from '../use-waterfall-rules.ts';
import type { PriceOf } from './use-ask.ts';

interface Offers {
  offersOf: (kinds: readonly Kind[]) => KindOffer[];
  priceOf: PriceOf;
}

/** What can be asked for, by whom, and what it costs at most. */
export function useOffers(): Offers {
  const rules = useWaterfallRules();
  const consented = useConsent()?.action === 'given';
  return {
    offersOf: (kinds) => offerKinds(kinds, rules, consented),
    priceOf: (person, kinds) => highestRouteCost(planWaterfall(person, kinds, rules), rules),
  };
}
