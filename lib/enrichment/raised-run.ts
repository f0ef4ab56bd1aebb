import { isMore } from './is-more.ts';
import type { ProviderId } from './provider-id.ts';
import { moneyAt, type Run, withMoney } from './run.ts';

/** A higher cap for a run that stopped at its cap at this vendor. */
export interface Raise {
  provider: ProviderId;
  cap: number;
}

/** The vendor at which a run stopped at its cap; null: it does not stand there. */
export function cappedAt({ state, stopReason, stopProvider }: Run): ProviderId | null {
  return state === 'stopped' && stopReason === 'run_cap' ? stopProvider : null;
}

/** The run with that cap; null: it does not stand at the old one, or the settings allow less (`most`; null: anything). */
export function raisedRun(run: Run, { provider, cap }: Raise, most: number | null): Run | null {
  if (cappedAt(run) !== provider || isMore(cap, most ?? Infinity)) return null;
  const { cap: own, highestCost } = moneyAt(run, provider);
  const higher = own === null ? null : Math.max(own, cap);
  return withMoney(run, provider, { cap: higher, highestCost: Math.max(highestCost, cap) });
}
