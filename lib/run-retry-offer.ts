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

/** `failed`: what failed and cost nothing. `interrupted`: what may have been charged. */
export interface RetryOffer {
  failed: RetryPart;
  interrupted: RetryPart;
}

export async function readRetryOffer(
  database: Database,
  { runId, provider }: { runId: string; provider: ProviderId },
): Promise<RetryOffer> {
  const { prices } = (await readSettings(database)).providers[provider];
  const inState = (state: string) => database.lookups.where('[runId+state]').equals([runId, state]).toArray();
  const [failed, interrupted] = await Promise.all([inState('failed'), inState('interrupted')]);
  const free = failed.filter(({ failure }) => failure?.cost === 'not-charged');
  return { failed: part(free, prices), interrupted: part(interrupted, prices) };
}

function part(lookups: readonly Lookup[], prices: Prices): RetryPart {
  const price = lookups.reduce((sum, { kind }) => sum + highestCost([kind], prices), 0);
  return { count: lookups.length, price };
}
