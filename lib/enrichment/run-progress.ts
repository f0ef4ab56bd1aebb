import { openStates } from './lookup.ts';
import type { Run, StopReason } from './run.ts';

/** How far a run is, in lookups (one kind of one person each). */
export interface RunProgress {
  total: number;
  settled: number;
  found: number;
  notFound: number;
  /** Handed over for the user's webhook. */
  delivered: number;
  failed: number;
  interrupted: number;
  cancelled: number;
  /** Not sent yet, or on their way. */
  open: number;
  /** 0 to 1. */
  share: number;
}

function openIn(counts: Run['counts']): number {
  return openStates.reduce((sum, state) => sum + counts[state], 0);
}

/** Adds up the counts the writer keeps. People who are still to be written as lookups count as open, or as cancelled
 * when that will not happen any more. */
export function runProgress({ counts, state, unfilled, kinds }: Run): RunProgress {
  const { found, delivered, failed, interrupted, 'not-found': notFound } = counts;
  const unwritten = unfilled * kinds.length;
  const isCancelled = state === 'cancelled';
  const cancelled = counts.cancelled + (isCancelled ? unwritten : 0);
  const open = openIn(counts) + (isCancelled ? 0 : unwritten);
  const settled = found + notFound + delivered + failed + interrupted + cancelled;
  const total = settled + open;
  return {
    total,
    settled,
    found,
    notFound,
    delivered,
    failed,
    interrupted,
    cancelled,
    open,
    share: settled / (total || 1),
  };
}

/** Is something still going to happen without the user? */
export function isGoing({ state }: Pick<Run, 'state'>): boolean {
  return state === 'filling' || state === 'running';
}

/** Reasons that pass without the user: what stopped itself for one of them goes on by itself. */
const passingReasons = ['offline', 'keys_locked'] as const satisfies StopReason[];
export type PassingReason = (typeof passingReasons)[number];

export const isPassing = (reason: StopReason | null): boolean => passingReasons.some((one) => one === reason);

/** Would anything of it be asked without another word of the user? */
export function goesOnByItself(run: Pick<Run, 'state' | 'stopReason'>): boolean {
  return isGoing(run) || (run.state === 'stopped' && isPassing(run.stopReason));
}

/** Has it ended for good, so that only its receipt is left? */
export function isOver({ state }: Pick<Run, 'state'>): boolean {
  return state === 'finished' || state === 'cancelled';
}

/** May what failed be asked again? Not while it goes, for more may fail; a cancelled one is over for good. */
export function canRetry(run: Pick<Run, 'state'>): boolean {
  return !isGoing(run) && run.state !== 'cancelled';
}
