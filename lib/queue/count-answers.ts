import type { Database } from '../database.ts';
import { hitCounters } from '../enrichment/hit-rate.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { LookupOutcome } from '../providers/provider.ts';

/** Keeps this user's own hit rate. Call it inside a transaction over `counters`. */
export async function countAnswers(
  { counters }: Database,
  provider: ProviderId,
  answers: readonly { lookup: Lookup; outcome: LookupOutcome }[],
): Promise<void> {
  const told = answers.filter(({ outcome: { state } }) => state === 'found' || state === 'not-found');
  const counted = told.flatMap(({ lookup, outcome }) => {
    const names = hitCounters(provider, lookup.kind);
    return outcome.state === 'found' ? [names.asked, names.found] : [names.asked];
  });
  const known = await counters.bulkGet(counted);
  await counters.bulkPut(counted.map((name, index) => ({ name, value: (known[index]?.value ?? 0) + 1 })));
}
