import type { Database, ProviderPause } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';

/** A row is never written for a time further ahead than this, but for the end of a pause. */
const aheadMs = 5000;

/** How a vendor may be asked now. Call it inside a transaction that writes `pauses`. */
export async function readPause(database: Database, id: ProviderId, now: number): Promise<ProviderPause> {
  const stored = await database.pauses.get(id);
  const empty = { until: 0, at: now, recent: [], strikes: 0, struckAt: 0, faults: 0, faultAt: 0 };
  const known = { ...empty, provider: id, ...stored };
  const moved = withClock(known, now);
  // Written at once: moved along at each look, a pause would never end.
  if (moved !== known) await database.pauses.put(moved);
  return moved;
}

/** A clock that was set back moves all times along: nobody waits for an hour, and the pace still holds. */
export function withClock(pause: ProviderPause, now: number): ProviderPause {
  const back = pause.at - now;
  if (back <= aheadMs) return pause;
  return {
    ...pause,
    at: now,
    until: pause.until - back,
    recent: pause.recent.map((start) => start - back),
    struckAt: pause.struckAt - back,
    faultAt: pause.faultAt - back,
  };
}
