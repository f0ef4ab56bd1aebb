import type { ProviderPause } from '../database.ts';
import type { Failure, FailureCode } from '../enrichment/failure.ts';
import type { Settlement } from './settlement.ts';
import { stopRuns } from './stop-runs.ts';

export const mostInARow = 5;
/** One broken connection takes all its requests along: what is lost within this time is one fault. */
const oneFaultMs = 500;
const vendorFaults: readonly FailureCode[] = ['vendor_error', 'no_answer', 'connection_lost', 'not_sent'];

/** Five faults of the vendor in a row stop what runs there. Call it inside the settling transaction; undefined: nothing
 * is written. */
export function noteFault(
  { database, call, now }: Settlement,
  { code }: Failure,
  pause: ProviderPause,
): Promise<unknown> | undefined {
  if (!vendorFaults.includes(code)) return undefined;
  if (code !== 'vendor_error' && isSameFault(pause, now)) return undefined;
  const faults = pause.faults + 1;
  const enough = faults >= mostInARow;
  const noted = database.pauses.put({ ...pause, at: now, faults: enough ? 0 : faults, faultAt: now });
  return Promise.all([noted, enough && stopRuns(database, call.provider, 'vendor_failing')]);
}

/** Is what broke off now part of what was noted already? */
export function isSameFault({ faultAt }: ProviderPause, now: number): boolean {
  return now - faultAt < oneFaultMs;
}

/** The vendor answers: the row of faults is broken. */
export function noteHealth(
  { database, now }: Settlement,
  pause: ProviderPause,
): Promise<unknown> | undefined {
  return pause.faults > 0 ? database.pauses.put({ ...pause, at: now, faults: 0 }) : undefined;
}
