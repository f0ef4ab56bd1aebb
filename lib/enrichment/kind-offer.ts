import { type Amounts, sumAmounts } from './amounts.ts';
import { highestCost } from './cost.ts';
import { type Kind, kinds } from './kind.ts';
import { type WaterfallRules, vendorsFor } from './plan-waterfall.ts';
import type { ProviderId } from './provider-id.ts';

/** What one vendor asks for a kind. `price` is null when unknown; `countsAs` is what it then counts as. */
export interface OfferStep {
  provider: ProviderId;
  price: number | null;
  countsAs: number;
}

/** One kind as it can be ticked, with the vendors that are asked one after the other. */
export interface KindOffer {
  kind: Kind;
  steps: OfferStep[];
  /** Must the user accept a text before it can be ticked? */
  needsConsent: boolean;
}

/** The kinds that may be asked for, with their prices. */
export function offerKinds(
  available: readonly Kind[],
  rules: WaterfallRules,
  consented: boolean,
): KindOffer[] {
  const offered = kinds.filter((kind) => available.includes(kind) && vendorsFor(kind, rules).length > 0);
  return offered.map((kind) => ({
    kind,
    steps: vendorsFor(kind, rules).map((provider) => {
      const { prices } = rules.settings.providers[provider];
      return { provider, price: prices[kind], countsAs: highestCost([kind], prices) };
    }),
    needsConsent: kind === 'personal-email' && !consented,
  }));
}

/** Those of the wished kinds that can be asked for now. */
export function tickable(wished: readonly Kind[], offers: readonly KindOffer[]): Kind[] {
  return offers
    .filter(({ kind, needsConsent }) => wished.includes(kind) && !needsConsent)
    .map(({ kind }) => kind);
}

/** What these kinds cost at most when everybody who is offered is asked. */
export function offeredCost(offers: readonly KindOffer[]): Amounts {
  const steps = offers.flatMap((offer) => offer.steps);
  return sumAmounts(steps.map(({ provider, countsAs }): Amounts => ({ [provider]: countsAs })));
}
