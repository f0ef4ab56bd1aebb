import { vendorsOf } from '../../lib/enrichment/amounts.ts';
import { type KindOffer, offerKinds, offeredCost } from '../../lib/enrichment/kind-offer.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { highestRouteCost, planWaterfall } from '../../lib/enrichment/plan-waterfall.ts';
import { useConsent } from '../consent/use-consent.ts';
import { unreadRules, useWaterfallRules } from '../use-waterfall-rules.ts';
import type { PriceOf } from './use-ask.ts';

interface Offers {
  /** false: who is asked and at what price is not read yet. */
  isRead: boolean;
  offersOf: (kinds: readonly Kind[]) => KindOffer[];
  priceOf: PriceOf;
}

/** What can be asked for, by whom, and what it costs at most. */
export function useOffers(): Offers {
  const rules = useWaterfallRules();
  const consent = useConsent();
  const consented = consent?.action === 'given';
  const offersOf = (kinds: readonly Kind[]) => offerKinds(kinds, rules, consented);
  return {
    isRead: rules !== unreadRules && consent !== undefined,
    offersOf,
    // Of somebody who is not typed in yet nobody can be asked: then what it will cost.
    priceOf(person, kinds) {
      const cost = highestRouteCost(planWaterfall(person, kinds, rules), rules);
      return vendorsOf(cost).length > 0 ? cost : offeredCost(offersOf(kinds));
    },
  };
}
