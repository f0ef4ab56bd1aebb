import { useEffect, useMemo, useState } from 'react';
import type { Selected } from '../../lib/enrichment/run.ts';
import { readSettings } from '../../lib/read-settings.ts';
import { type PreflightData, readPreflightData } from '../../lib/runs/run-preflight-data.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { useThrown } from '../use-thrown.ts';

type Reviewed = Pick<Selected, 'facts' | 'obstacle'>;

/** Those under review: pasted ones, else the selection in the order of selecting; undefined while they are read. */
function useReviewed(): readonly Reviewed[] | undefined {
  const database = useDatabase();
  const pasted = usePanelStore((state) => state.pasted);
  const selected = useLiveQuery(() => database.selection.orderBy('at').toArray(), [database]);
  const lines = useMemo(() => pasted?.map((facts) => ({ facts, obstacle: null })), [pasted]);
  return lines ?? selected;
}

interface PreflightReading {
  /** null: nobody is under review. Undefined while it is read. */
  data: (PreflightData & { now: number }) | null | undefined;
  readAgain: () => void;
}

/** All that the review needs to know, read anew when those under review, the settings or the balance change; not at
 * each answer of a run that goes on beside it: the worker checks again before it starts anything. */
export function usePreflightData(): PreflightReading {
  const database = useDatabase();
  const reviewed = useReviewed();
  const [round, setRound] = useState(0);
  const [data, setData] = useState<PreflightReading['data']>();
  const fail = useThrown();
  /** When what the review rests on was last known to change. */
  const now = useLiveQuery(async () => {
    await Promise.all([readSettings(database), database.balances.toArray(), database.keyHints.toArray()]);
    return Date.now();
  }, [database, round]);
  useEffect(() => {
    if (!reviewed || now === undefined) return undefined;
    let isWanted = true;
    const keep = (read: PreflightData) =>
      isWanted && setData(reviewed.length === 0 ? null : { ...read, now });
    readPreflightData(database, reviewed, now).then(keep, fail);
    return () => {
      isWanted = false;
    };
  }, [database, reviewed, now, fail]);
  return { data, readAgain: () => setRound((before) => before + 1) };
}
