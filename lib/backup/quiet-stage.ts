import type { Database } from '../database.ts';

/** What was open when the backup was made may have been paid for since: nothing of it goes on by itself. Runs wait for
 * the user, single lookups that were not sent are cancelled. */
export async function quietStage({ runs, lookups }: Database, now: number): Promise<void> {
  await runs.where('state').anyOf('filling', 'running').modify({ state: 'paused' });
  await lookups
    .filter(({ runId, state }) => runId === null && state === 'waiting')
    .modify({ state: 'cancelled', settledAt: now });
}
