import type { LookupState } from './lookup.ts';
import type { Run } from './run.ts';

/** How far a run is, in lookups (one kind of one person each). */
export interface RunProgress {
  total: number;
  settled: number;
  found: number;
  notFound: number;
  failed: number;
  interrupted: number;
  cancelled: number;
  /** Not sent yet, or on their way. */
  open: number;
  /** 0 to 1. */
  share: number;
}

const openOnes: readonly LookupState[] = ['unconfirmed', 'waiting', 'asking'];

function openIn(counts: Run['counts']): number {
  return openOnes.reduce((sum, state) => sum + counts[state], 0);
}

/** Adds up the counts the writer keeps. While a run is still being filled, those to come count as open. */
export function runProgress({ counts, state, people, kinds }: Run): RunProgress {
  const { found, failed, interrupted, cancelled, 'not-found': notFound } = counts;
  const settled = found + notFound + failed + interrupted + cancelled;
  const written = settled + openIn(counts);
  const total = state === 'filling' ? Math.max(written, people * kinds.length) : written;
  const share = total === 0 ? 0 : settled / total;
  return { total, settled, found, notFound, failed, interrupted, cancelled, open: total - settled, share };
}

/** Is something still going to happen without the user? */
export function isGoing({ state }: Pick<Run, 'state'>): boolean {
  return state === 'filling' || state === 'running';
}

/** Has it ended for good, so that only its receipt is left? */
export function isOver({ state }: Pick<Run, 'state'>): boolean {
  return state === 'finished' || state === 'cancelled';
}
