import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';

/** What is under way by the database: when to poll next (null: never), and whether any call is on its way. */
export interface OpenCalls {
  pollAt: number | null;
  areAsking: boolean;
}

export async function readOpenCalls(
  database: Database,
  { providers, now }: { providers: readonly ProviderId[]; now: number },
): Promise<OpenCalls> {
  const polling = await database.calls.where({ state: 'polling' }).toArray();
  const open = await Promise.all(providers.map((id) => isAnyAsking(database, id)));
  return {
    pollAt: soonest(polling.map(({ nextPollAt }) => nextPollAt ?? now)),
    areAsking: open.includes(true),
  };
}

/** When the queue must look again; null when there is nothing to do. `wakes` is what the claims of each vendor said. */
export function nextWake(
  { pollAt, areAsking }: OpenCalls,
  wakes: readonly (number | null)[],
  now: number,
): number | null {
  return soonest([...wakes, pollAt]) ?? (areAsking ? now : null);
}

function soonest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

async function isAnyAsking(database: Database, id: ProviderId): Promise<boolean> {
  const range = database.lookups.where('[provider+state+rank+notBefore]');
  const asking = range.between([id, 'asking', Dexie.minKey], [id, 'asking', Dexie.maxKey]);
  return (await asking.first()) !== undefined;
}
