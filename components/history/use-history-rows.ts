import { useCallback, useMemo, useState } from 'react';
import type { HistoryRow } from '../../lib/history/history-row.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import type { HistoryList } from './follow-history.ts';

type Rows = ReadonlyMap<number, HistoryRow>;

const perPage = 50;

const byNumber = (rows: readonly (HistoryRow | undefined)[]): Rows =>
  new Map(rows.flatMap((row) => (row ? [[row.number, row] as const] : [])));

const none: Rows = new Map();

/** The rows around those in sight by number, kept up to date; what was read before stays until they are there. The first
 * ones came with the list: nothing more is read until one scrolls, for each keystroke brings another list. */
export function useHistoryRows(
  { numbers, first }: HistoryList,
  { from, to }: { from: number; to: number },
): (number: number | undefined) => HistoryRow | undefined {
  const { historyRows } = useDatabase();
  const areFirst = from === 0 && (to <= first.length || first.length === numbers.length);
  const page = areFirst ? null : Math.floor(from / perPage);
  const read = useCallback(async () => {
    if (page === null) return none;
    const near = numbers.slice(Math.max(0, page - 1) * perPage, (page + 2) * perPage);
    return byNumber(await historyRows.bulkGet(near));
  }, [historyRows, numbers, page]);
  const fresh = useLiveSampled(read);
  const [known, setKnown] = useState(none);
  if (fresh && fresh !== known) setKnown(fresh);
  const atFirst = useMemo(() => byNumber(first), [first]);
  return (number = -1) => known.get(number) ?? atFirst.get(number);
}
