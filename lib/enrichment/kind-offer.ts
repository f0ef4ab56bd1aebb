import { highestCost, type Prices } from './cost.ts';
import { type Kind, kinds } from './kind.ts';

/** One kind as it can be ticked. `price` is null when unknown; `countsAs` is what it then counts as. */
export interface KindOffer {
  kind: Kind;
  price: number | null;
  countsAs: number;
  /** Must the user accept a text before it can be ticked? */
  needsConsent: boolean;
}

/** The kinds that may be asked for, with their prices. */
export function offerKinds(available: readonly Kind[], prices: Prices, consented: boolean): KindOffer[] {
  return kinds
    .filter((kind) => available.includes(kind))
    .map((kind) => ({
      kind,
      price: prices[kind],
      countsAs: highestCost([kind], prices),
      needsConsent: kind === 'personal-email' && !consented,
    }));
}

/** Those of the wished kinds that can be asked for now. */
export function tickable(wished: readonly Kind[], offers: readonly KindOffer[]): Kind[] {
  return offers
    .filter(({ kind, needsConsent }) => wished.includes(kind) && !needsConsent)
    .map(({ kind }) => kind);
}
