import { useCallback } from 'react';
import { cappedAt } from '../../lib/enrichment/raised-run.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { type RaiseOffer, readRaiseOffer } from '../../lib/runs/run-raise-offer.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';

/** Only what is on its way still changes it. */
const everyMs = 1000;

/** With which cap a run that stopped at its own can go on; null: with none, or it stands for another reason. Undefined while
 * it is read. */
export function useRaiseOffer(run: Run): RaiseOffer | null | undefined {
  const database = useDatabase();
  const isCapped = cappedAt(run) !== null;
  const query = useCallback(async () => {
    const current = isCapped ? await database.runs.get(run.id) : undefined;
    return current ? readRaiseOffer(database, current) : null;
  }, [database, run.id, isCapped]);
  const offer = useLiveSampled(query, everyMs);
  return isCapped ? offer : null;
}
