import { useCallback } from 'react';
import { wholeHistory } from '../../lib/history/history-query.ts';
import type { HistoryRow } from '../../lib/history/history-row.ts';
import { readHistory } from '../../lib/history/read-history.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';

/** The people to show, newest first; undefined while the first page is read. */
export function useHistory(search: string, most: number): HistoryRow[] | undefined {
  const database = useDatabase();
  return useLiveSampled(
    useCallback(() => readHistory(database, { ...wholeHistory, search }, most), [database, search, most]),
  );
}
