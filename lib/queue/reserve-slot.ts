import type { Database, ProviderPause } from '../database.ts';
import type { Capabilities } from '../providers/provider.ts';
import { readSettings } from '../read-settings.ts';
import type { ProviderSettings } from '../settings.ts';
import type { Call } from './call.ts';
import { caution, nextStart, standingStrikes } from './pace.ts';
import { readPause } from './provider-pause.ts';

const windowMs = 1000;

/** The next free start at a vendor. */
export function nextSlot(
  pause: ProviderPause,
  { settings, capabilities, now }: { settings: ProviderSettings; capabilities: Capabilities; now: number },
): number {
  const requests = Math.min(settings.requestsPerSecond, capabilities.requestsPerSecond);
  const care = caution(standingStrikes(pause, now));
  return nextStart({ requests, perMs: windowMs }, pause.recent, now, care);
}

/** Writes a start into the log; as many are kept as can matter. */
export function withSlot(pause: ProviderPause, slotAt: number, requestsPerSecond: number): ProviderPause {
  const most = Math.ceil(requestsPerSecond) + 1;
  return { ...pause, at: slotAt, recent: [...pause.recent, slotAt].slice(-most) };
}

interface Reservation {
  call: Call;
  /** The start that passed without a request. */
  missed: number;
  capabilities: Capabilities;
  now: number;
}

/** A call that missed its start gets a new one, through the same log, so that two late ones do not meet. */
export function reserveAgain(
  database: Database,
  { call, missed, capabilities, now }: Reservation,
): Promise<number> {
  const { calls, pauses, settings: table } = database;
  return database.transaction('rw', calls, pauses, table, async () => {
    const settings = (await readSettings(database)).providers[capabilities.id];
    const pause = withoutSlot(await readPause(database, capabilities.id, now), missed);
    const slotAt = nextSlot(pause, { settings, capabilities, now });
    await pauses.put(withSlot(pause, slotAt, capabilities.requestsPerSecond));
    await calls.update(call.id, { slotAt });
    return slotAt;
  });
}

function withoutSlot(pause: ProviderPause, slotAt: number): ProviderPause {
  return { ...pause, recent: pause.recent.filter((start) => start !== slotAt) };
}
