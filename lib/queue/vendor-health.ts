import type { Failure, FailureCode } from '../enrichment/failure.ts';
import { readPause } from './provider-pause.ts';
import type { Settlement } from './settlement.ts';
import { stopRuns } from './stop-runs.ts';

const mostInARow = 5;
/** One broken connection takes all its requests along: what is lost within this time is one fault. */
const oneFaultMs = 500;
const vendorFaults: readonly FailureCode[] = ['vendor_error', 'no_answer', 'connection_lost'];

/** Five faults of the vendor in a row stop what runs there. Call it inside the settling transaction. */
export async function noteFault({ database, call, now }: Settlement, { code }: Failure): Promise<void> {
  if (!vendorFaults.includes(code)) return;
  const pause = await readPause(database, call.provider, now);
  if (code !== 'vendor_error' && now - pause.faultAt < oneFaultMs) return;
  const faults = pause.faults + 1;
  const enough = faults >= mostInARow;
  await database.pauses.put({ ...pause, at: now, faults: enough ? 0 : faults, faultAt: now });
  if (enough) await stopRuns(database, call.provider, 'vendor_failing');
}

/** The vendor answers: the row of faults is broken. */
export async function noteHealth({ database, call, now }: Settlement): Promise<void> {
  const pause = await readPause(database, call.provider, now);
  if (pause.faults > 0) await database.pauses.put({ ...pause, at: now, faults: 0 });
}
