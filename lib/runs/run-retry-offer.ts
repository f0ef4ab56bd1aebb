import type { Database } from '../database.ts';
import type { Amounts } from '../enrichment/amounts.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { remainingCost } from '../enrichment/remaining-cost.ts';
import { readSettings } from '../read-settings.ts';
import { retryableLookups } from './retryable-lookups.ts';

/** What can be asked again, and what that costs at most. */
interface RetryPart {
  count: number;
  price: Amounts;
}

/** `free`: what got no answer and cost nothing. `dear`: what may have been charged, or was. */
export interface RetryOffer {
  free: RetryPart;
  dear: RetryPart;
}

export async function readRetryOffer(database: Database, runId: string): Promise<RetryOffer> {
  const settings = await readSettings(database);
  const lookups = await retryableLookups(database, runId);
  const isFree = ({ failure }: Lookup) => failure?.cost === 'not-charged';
  const part = (some: readonly Lookup[]): RetryPart => {
    return { count: some.length, price: remainingCost(some, settings) };
  };
  return { free: part(lookups.filter(isFree)), dear: part(lookups.filter((lookup) => !isFree(lookup))) };
}
