import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { PassingReason } from '../enrichment/run-progress.ts';
import type { StopReason } from '../enrichment/run.ts';
import { resumed, stopped } from './run-tally.ts';

/** Stops one run, which waits for the user's Resume. Call it inside a transaction over `runs`. */
export async function stopRun(
  database: Database,
  runId: string,
  { reason, provider }: { reason: StopReason; provider: ProviderId },
): Promise<void> {
  const run = await database.runs.get(runId);
  if (run) await database.runs.put(stopped(run, reason, provider));
}

/** Stops all that run at a vendor. */
export async function stopRuns(database: Database, id: ProviderId, reason: StopReason): Promise<void> {
  await database.transaction('rw', database.runs, async () => {
    const runs = await database.runs.where('state').anyOf('filling', 'running').toArray();
    const concerned = runs.filter((run) => run.providers.includes(id));
    if (concerned.length > 0) await database.runs.bulkPut(concerned.map((run) => stopped(run, reason, id)));
  });
}

/** What stopped itself for this reason goes on: the network is back, or the keys are unlocked. */
export async function resumeStopped(database: Database, reason: PassingReason): Promise<void> {
  const readConcerned = async () => {
    const runs = await database.runs.where('state').equals('stopped').toArray();
    return runs.filter(({ stopReason }) => stopReason === reason);
  };
  // Looked at before: this happens several times a second, and whoever writes holds up all others.
  if ((await readConcerned()).length === 0) return;
  await database.transaction('rw', database.runs, async () => {
    await database.runs.bulkPut((await readConcerned()).map(resumed));
  });
}
