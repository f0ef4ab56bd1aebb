import type { Database } from './database.ts';
import { highestCost, type Prices } from './enrichment/cost.ts';
import type { Lookup } from './enrichment/lookup.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import { readSettings } from './read-settings.ts';

/** What can be asked again, and what that costs at most in the vendor's unit. */
export interface RetryPart {
  count: number;
  price: number;
}

/** `free`: what got no answer and cost nothing. `dear`: what may have been charged, or was. */
export interface RetryOffer {
  free: RetryPart;
  dear: RetryPart;
}

export async function readRetryOffer(
  database: Database,
  { runId, provider }: { runId: string; provider: ProviderId },
): Promise<RetryOffer> {
  const { prices } = (await readSettings(database)).providers[provider];
  const lookups = await database.lookups
    .where('[runId+state]')
    .anyOf(['failed', 'interrupted'].map((state) => [runId, state]))
    .toArray();
  const isFree = ({ failure }: Lookup) => failure?.cost === 'not-charged';
  return {
    free: part(lookups.filter(isFree), prices),
    dear: part(
      lookups.filter((lookup) => !isFree(lookup)),
      prices,
    ),
  };
}

function part(lookups: readonly Lookup[], prices: Prices): RetryPart {
  const price = lookups.reduce((sum, { kind }) => sum + highestCost([kind], prices), 0);
  return { count: lookups.length, price };
}
