import type { Database } from '../database.ts';
import { pastHindrance } from '../enrichment/askable-kinds.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { newestLookups } from '../enrichment/newest-lookups.ts';

/** What of a run can be asked again: what failed or was interrupted, and was not asked by another wish since. Reading
 * only: for the panel and the worker. */
export async function retryableLookups({ lookups }: Database, runId: string): Promise<Lookup[]> {
  const states = ['failed', 'interrupted'].map((state) => [runId, state]);
  const ended = await lookups.where('[runId+state]').anyOf(states).toArray();
  const people = ended.map(({ personId }) => personId);
  const all = await lookups.where('personId').anyOf(people).toArray();
  const byPerson = Map.groupBy(all, ({ personId }) => personId);
  return ended.filter((lookup) => isWanted(lookup, byPerson.get(lookup.personId) ?? []));
}

/** Two people who turned out to be one may have been found, or wait, by an older wish. */
function isWanted({ id, kind }: Lookup, all: readonly Lookup[]): boolean {
  const own = all.filter((lookup) => lookup.kind === kind);
  const isNewest = newestLookups(own).get(kind)?.id === id;
  return isNewest && pastHindrance(own, { againUntil: Infinity, now: 0 }) === null;
}
