import { useCallback } from 'react';
import { isGoing } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { type ReceiptFigures, readReceiptFigures } from '../../lib/runs/run-receipt-data.ts';
import { type RetryOffer, readRetryOffer } from '../../lib/runs/run-retry-offer.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';

/** What there is to say once a run stands: what can be asked again, and the figures of its receipt. */
interface Aftermath {
  offer: RetryOffer;
  figures: ReceiptFigures;
}

/** Read seldom: they change only while calls in flight are settled. */
const everyMs = 1000;

/** Read together, so that they are shown together and neither pushes the other away. null: the run still goes. Undefined
 * while it is read. */
export function useAftermath(run: Run): Aftermath | null | undefined {
  const database = useDatabase();
  const { id: runId } = run;
  const goes = isGoing(run);
  const query = useCallback(async () => {
    if (goes) return null;
    const offer = await readRetryOffer(database, runId);
    return { offer, figures: await readReceiptFigures(database, runId) };
  }, [database, runId, goes]);
  const aftermath = useLiveSampled(query, everyMs);
  return goes ? null : aftermath;
}
