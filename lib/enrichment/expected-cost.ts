import { capabilitiesOf } from '../providers/index.ts';
import { type Amounts, sumAmounts } from './amounts.ts';
import { highestCost } from './cost.ts';
import { type HitRates, hitShare } from './hit-rate.ts';
import type { Kind } from './kind.ts';
import type { Route, WaterfallRules } from './plan-waterfall.ts';

interface Experience extends Pick<WaterfallRules, 'settings'> {
  hitRates: HitRates;
}

/** What these people cost probably, by this user's own hit rates: a vendor is reached when those before found nothing.
 * null while too little was asked to know. */
export function expectedCost(
  routes: readonly ReadonlyMap<Kind, Route>[],
  experience: Experience,
): Amounts | null {
  const costs = routes
    .flatMap((one) => [...one])
    .map(([kind, { providers }]) => routeCost(kind, providers, experience));
  const known = costs.filter((cost) => cost !== null);
  return known.length < costs.length ? null : sumAmounts(known);
}

function routeCost(
  kind: Kind,
  providers: Route['providers'],
  { hitRates, settings }: Experience,
): Amounts | null {
  let reached = 1;
  const cost: Amounts = {};
  for (const id of providers) {
    const share = hitShare(hitRates[id][kind]);
    if (share === null) return null;
    const charged = capabilitiesOf(id).notFoundIsFree ? share : 1;
    cost[id] = reached * charged * highestCost([kind], settings.providers[id].prices);
    reached *= 1 - share;
  }
  return cost;
}
