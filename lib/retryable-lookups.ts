import type { Database } from './database.ts';
import type { Lookup } from './enrichment/lookup.ts';
import { newestLookups } from './enrichment/newest-lookups.ts';

/** What of a run can be asked again: what failed or was interrupted, and was not asked by another wish since. Reading
 * only: for the panel and the worker. */
export async function retryableLookups({ lookups }: Database, runId: string): Promise<Lookup[]> {
  const states = ['failed', 'interrupted'].map((state) => [runId, state]);
  const ended = await lookups.where('[runId+state]').anyOf(states).toArray();
  const people = ended.map(({ personId }) => personId);
  const all = await lookups.where('personId').anyOf(people).toArray();
  const newest = [...Map.groupBy(all, ({ personId }) => personId).values()].flatMap((own) => [
    ...newestLookups(own).values(),
  ]);
  const ids = new Set(newest.map(({ id }) => id));
  return ended.filter(({ id }) => ids.has(id));
}
