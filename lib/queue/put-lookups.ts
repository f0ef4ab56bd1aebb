import type { Database } from '../database.ts';
import { cancelled } from '../enrichment/cancelled.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { hasOutcome } from '../history/outcomes-of.ts';
import { historyTables } from '../history/refresh-history.ts';
import { touchPeople } from '../people/touch-people.ts';
import { changeRow } from './change-row.ts';
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

/** What `putLookups` writes: a transaction around it must name them. */
export function lookupTables(database: Database) {
  return [database.runs, ...historyTables.map((name) => database[name])];
}

/** The only way in which lookups change: the figures of their runs and the history move along. Call it inside a
 * transaction over `lookupTables`; `lookups` and `runs` are enough where nothing comes to its end. */
export async function putLookups(
  database: Database,
  changes: readonly LookupChange[],
  circumstances: Circumstances,
): Promise<void> {
  await touchPeople(database, await moveLookups(database, changes, circumstances), circumstances.now);
}

/** The same without the history. Answers of whom it has to tell: with others it is cheaper. */
export async function moveLookups(
  database: Database,
  changes: readonly LookupChange[],
  { now, spend }: Circumstances,
): Promise<string[]> {
  const inRuns = Map.groupBy(changes, ({ after }) => after.runId);
  if (spend && !inRuns.has(spend.runId)) inRuns.set(spend.runId, []);
  const put = await Promise.all(
    [...inRuns].map(async ([runId, own]) => {
      const change = spend?.runId === runId ? spend.change : undefined;
      const { moved, written } = await moveRun(database, runId, { own, change, now });
      await Promise.all([written, database.lookups.bulkPut(moved.map(({ after }) => after))]);
      return moved;
    }),
  );
  const told = put.flat().filter(isTold);
  return told.map(({ after }) => after.personId);
}

interface RunMove {
  own: readonly LookupChange[];
  change: RunSpend | undefined;
  now: number;
}

/** The figures of the run move along; what would wait again in one that was cancelled meanwhile does not. */
async function moveRun(
  { runs }: Database,
  runId: string | null,
  { own, change, now }: RunMove,
): Promise<{ moved: readonly LookupChange[]; written: Promise<unknown> }> {
  let moved = own;
  if (runId === null) return { moved, written: Promise.resolve() };
  const { written } = await changeRow(runs, runId, (run) => {
    if (!run) return undefined;
    if (run.state === 'cancelled') moved = own.map((one) => notAgain(one, now));
    const moves = moved.map(({ before, after }) => ({ from: before?.state ?? null, to: after.state }));
    return finishedIfDone(tallied(run, moves, change), now);
  });
  return { moved, written };
}

/** Does the history tell of this change? */
function isTold({ before, after }: LookupChange): boolean {
  return hasOutcome(after) || (before !== null && hasOutcome(before));
}

/** What would wait again in a cancelled run is cancelled too. */
function notAgain({ before, after }: LookupChange, now: number): LookupChange {
  return { before, after: after.state === 'waiting' ? cancelled(after, now) : after };
}
