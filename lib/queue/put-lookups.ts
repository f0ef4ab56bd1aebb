import type { Database } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { type RunSpend, finishedIfDone, tallied } from './run-tally.ts';

/** A lookup as it was (null: it is new) and as it becomes. */
export interface LookupChange {
  before: Lookup | null;
  after: Lookup;
}

interface Circumstances {
  now: number;
  /** What the change means for the money of the run, by the run's id. */
  spend?: { runId: string; change: RunSpend };
}

/** The only way in which lookups change: the figures of their runs move along. Call it inside a transaction over
 * `lookups` and `runs`. */
export async function putLookups(
  database: Database,
  changes: readonly LookupChange[],
  { now, spend }: Circumstances,
): Promise<void> {
  const inRuns = Map.groupBy(changes, ({ after }) => after.runId);
  await Promise.all(
    [...inRuns].map(async ([runId, own]) => {
      const run = runId === null ? undefined : await database.runs.get(runId);
      const moved = own.map((change) => (run?.state === 'cancelled' ? notAgain(change, now) : change));
      const moves = moved.map(({ before, after }) => ({ from: before?.state ?? null, to: after.state }));
      const change = spend?.runId === runId ? spend.change : undefined;
      await Promise.all([
        database.lookups.bulkPut(moved.map(({ after }) => after)),
        run && database.runs.put(finishedIfDone(tallied(run, moves, change), now)),
      ]);
    }),
  );
}

/** What would wait again in a cancelled run is cancelled too. */
function notAgain({ before, after }: LookupChange, now: number): LookupChange {
  if (after.state !== 'waiting') return { before, after };
  return { before, after: { ...after, state: 'cancelled', settledAt: now } };
}
