import type { Database } from '../database.ts';
import { goesOnByItself } from '../enrichment/run-progress.ts';
import { paused } from '../queue/run-tally.ts';

/** What was open when the backup was made may have been paid for since: nothing of it goes on by itself, nor does what
 * had stopped itself until the network or the keys are back. Runs wait for the user, single lookups that were not sent are
 * cancelled. */
export async function quietStage({ runs, lookups }: Database, now: number): Promise<void> {
  const open = await runs.where('state').anyOf('filling', 'running', 'stopped').toArray();
  await runs.bulkPut(open.filter(goesOnByItself).map(paused));
  await lookups
    .filter(({ runId, state }) => runId === null && state === 'waiting')
    .modify({ state: 'cancelled', settledAt: now });
}
