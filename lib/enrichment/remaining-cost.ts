import type { Settings } from '../settings.ts';
import { type Amounts, sumAmounts } from './amounts.ts';
import { highestCost } from './cost.ts';
import type { Lookup } from './lookup.ts';

type Prices = Pick<Settings, 'providers'>;

/** What these lookups may still cost at most: at the vendor whose turn it is, and at all that come after. */
export function remainingCost(lookups: readonly Lookup[], settings: Prices): Amounts {
  return sumAmounts(
    lookups.flatMap((lookup) => [lookup.provider, ...lookup.next].map((id) => costAt(lookup, id, settings))),
  );
}

/** What asking once more where each of them stands costs at most. */
export function repeatCost(lookups: readonly Lookup[], settings: Prices): Amounts {
  return sumAmounts(lookups.map((lookup) => costAt(lookup, lookup.provider, settings)));
}

function costAt({ kind }: Lookup, id: Lookup['provider'], { providers }: Prices): Amounts {
  return { [id]: highestCost([kind], providers[id].prices) };
}
