import type { LookupState } from '../enrichment/lookup.ts';
import type { Run, StopReason } from '../enrichment/run.ts';

/** What a change of its lookups means for the money of a run; differences. */
export interface RunSpend {
  booked: number;
  uncertain: number;
  reserved: number;
}

/** One lookup of a run that goes from one state to another; null: it is new. */
export interface Move {
  from: LookupState | null;
  to: LookupState;
}

/** A run after its lookups moved. */
export function tallied(run: Run, moves: readonly Move[], spend?: RunSpend): Run {
  const counts = { ...run.counts };
  for (const { from, to } of moves) {
    if (from !== null) counts[from] -= 1;
    counts[to] += 1;
  }
  return {
    ...run,
    counts,
    booked: run.booked + (spend?.booked ?? 0),
    uncertain: run.uncertain + (spend?.uncertain ?? 0),
    reserved: run.reserved + (spend?.reserved ?? 0),
  };
}

/** A run whose last lookup has settled is finished; a cancelled one stays so. */
export function finishedIfDone(run: Run, now: number): Run {
  const open = run.unfilled + run.counts.waiting + run.counts.asking + run.counts.unconfirmed;
  const over = run.state === 'cancelled' || run.state === 'finished';
  return open > 0 || over ? run : { ...run, state: 'finished', finishedAt: now };
}

export const isActive = ({ state }: Run): boolean => state === 'filling' || state === 'running';

/** A run that goes on or goes on again. */
export function resumed(run: Run): Run {
  return { ...run, state: run.unfilled > 0 ? 'filling' : 'running', stopReason: null, finishedAt: null };
}

export function stopped(run: Run, stopReason: StopReason): Run {
  return isActive(run) ? { ...run, state: 'stopped', stopReason } : run;
}
