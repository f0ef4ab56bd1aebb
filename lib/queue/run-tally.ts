import type { LookupState } from '../enrichment/lookup.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { isGoing, isOver } from '../enrichment/run-progress.ts';
import { moneyAt, type Run, type StopReason, withMoney } from '../enrichment/run.ts';

/** What a change of its lookups means for the money of a run at one vendor; differences. */
export interface RunSpend {
  provider: ProviderId;
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
  const moved = { ...run, counts };
  return spend ? spent(moved, spend) : moved;
}

function spent(run: Run, spend: RunSpend): Run {
  const { booked, uncertain, reserved } = moneyAt(run, spend.provider);
  return withMoney(run, spend.provider, {
    booked: booked + spend.booked,
    uncertain: uncertain + spend.uncertain,
    reserved: reserved + spend.reserved,
  });
}

/** A run whose last lookup has settled is finished; a cancelled one stays so. */
export function finishedIfDone(run: Run, now: number): Run {
  const open = run.unfilled + run.counts.waiting + run.counts.asking + run.counts.unconfirmed;
  return open > 0 || isOver(run) ? run : { ...run, state: 'finished', finishedAt: now };
}

/** Does it wait for the user's word? */
export const standsStill = ({ state }: Run): boolean => state === 'paused' || state === 'stopped';

/** Until the user says otherwise. */
export function paused(run: Run): Run {
  return { ...run, state: 'paused', stopReason: null, stopProvider: null };
}

/** A run that goes on or goes on again. */
export function resumed(run: Run): Run {
  return { ...run, state: run.unfilled > 0 ? 'filling' : 'running', ...going };
}

const going = { stopReason: null, stopProvider: null, finishedAt: null };

/** `provider`: at which vendor; null: not because of one. */
export function stopped(run: Run, stopReason: StopReason, stopProvider: ProviderId | null): Run {
  return isGoing(run) ? { ...run, state: 'stopped', stopReason, stopProvider } : run;
}
