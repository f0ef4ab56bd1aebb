import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';

/** What is under way by the database: when to poll next (null: not known), and whether any call is on its way. */
interface OpenCalls {
  pollAt: number | null;
  areAsking: boolean;
}

/** How soon to look after calls on their way, should who carries them die; and whether the network is back, should the
 * event be missed. */
export const restMs = 30_000;

/** `lookedAt`: what was due by then is being polled, or may not be polled now. */
export async function readOpenCalls(
  database: Database,
  { providers, lookedAt }: { providers: readonly ProviderId[]; lookedAt: number },
): Promise<OpenCalls> {
  const polling = await database.calls.where({ state: 'polling' }).toArray();
  const later = polling.filter(({ nextPollAt }) => (nextPollAt ?? 0) > lookedAt);
  const open = await Promise.all(providers.map((id) => isAnyAsking(database, id)));
  return {
    pollAt: soonest(later.map(({ nextPollAt }) => nextPollAt)),
    areAsking: later.length < polling.length || open.includes(true),
  };
}

/** When the queue must look again; null when there is nothing to do. `wakes` is what the claims of each vendor said. What
 * has become due meanwhile lies in the past. */
export function nextWake(
  { pollAt, areAsking }: OpenCalls,
  wakes: readonly (number | null)[],
  now: number,
): number | null {
  return soonest([...wakes, pollAt, areAsking ? now + restMs : null]);
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
