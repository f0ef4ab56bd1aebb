import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';

/** When the queue must look again: the next poll, the end of a pause, or now if a call is on its way; null when there
 * is nothing to do. `wakes` is what the claims of each vendor said. */
export async function nextWake(
  database: Database,
  {
    providers,
    wakes,
    now,
  }: { providers: readonly ProviderId[]; wakes: readonly (number | null)[]; now: number },
): Promise<number | null> {
  const polling = await database.calls.where({ state: 'polling' }).toArray();
  const times = [...wakes.filter((at) => at !== null), ...polling.map(({ nextPollAt }) => nextPollAt ?? now)];
  if (times.length > 0) return Math.min(...times);
  const open = await Promise.all(providers.map((id) => isAnyAsking(database, id)));
  return open.includes(true) ? now : null;
}

async function isAnyAsking(database: Database, id: ProviderId): Promise<boolean> {
  const range = database.lookups.where('[provider+state+rank+notBefore]');
  const asking = range.between([id, 'asking', Dexie.minKey], [id, 'asking', Dexie.maxKey]);
  return (await asking.first()) !== undefined;
}
