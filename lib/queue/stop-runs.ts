import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { StopReason } from '../enrichment/run.ts';
import { isActive, resumed, stopped } from './run-tally.ts';

/** Stops one run, which waits for the user's Resume. Call it inside a transaction over `runs`. */
export async function stopRun(database: Database, runId: string, reason: StopReason): Promise<void> {
  const run = await database.runs.get(runId);
  if (run) await database.runs.put(stopped(run, reason));
}

/** Stops all that run at a vendor. Inside a transaction over `runs`, or outside any. */
export async function stopRuns(database: Database, id: ProviderId, reason: StopReason): Promise<void> {
  const runs = await database.runs.where('state').anyOf('filling', 'running').toArray();
  const concerned = runs.filter((run) => run.provider === id && isActive(run));
  if (concerned.length > 0) await database.runs.bulkPut(concerned.map((run) => stopped(run, reason)));
}

/** The network is back: what stopped for want of it goes on by itself. */
export function resumeOffline(database: Database): Promise<void> {
  return database.transaction('rw', database.runs, async () => {
    const runs = await database.runs.where('state').equals('stopped').toArray();
    const offline = runs.filter(({ stopReason }) => stopReason === 'offline');
    if (offline.length > 0) await database.runs.bulkPut(offline.map(resumed));
  });
}
