import { useMemo } from 'react';
import type { ShownRow } from '../../lib/history/held-row.ts';
import type { HistoryHolder } from '../../lib/history/hold-history.ts';
import { useDatabase } from '../database-context.ts';
import { useKept } from '../use-kept.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import type { HistoryList } from './follow-history.ts';
import { historyHolder } from './history-holder.ts';

type Rows = ReadonlyMap<number, ShownRow>;

const perPage = 50;

const byNumber = (rows: readonly ShownRow[]): Rows => new Map(rows.map((row) => [row.number, row]));

const none: Rows = new Map();

const readNobody = async () => none;

/** Whoever scrolls waits for nothing; what was changed meanwhile comes with the next reading. */
function createReading(holder: HistoryHolder, numbers: readonly number[]): () => Promise<Rows> {
  let isFirst = true;
  return async () => {
    const rows = await holder.rows(numbers, isFirst);
    isFirst = false;
    return byNumber(rows);
  };
}

/** The rows around those in sight by number, kept up to date; what was read before stays until they are there. The first
 * ones came with the list: nothing more is read until one scrolls, for each keystroke brings another list. */
export function useHistoryRows(
  { numbers, first }: HistoryList,
  { from, to }: { from: number; to: number },
): (number: number | undefined) => ShownRow | undefined {
  const database = useDatabase();
  const areFirst = from === 0 && (to <= first.length || first.length === numbers.length);
  const page = areFirst ? null : Math.floor(from / perPage);
  const read = useMemo(() => {
    if (page === null) return readNobody;
    const near = numbers.slice(Math.max(0, page - 1) * perPage, (page + 2) * perPage);
    return createReading(historyHolder(database), near);
  }, [database, numbers, page]);
  const known = useKept(useLiveSampled(read)) ?? none;
  const atFirst = useMemo(() => byNumber(first), [first]);
  return (number = -1) => known.get(number) ?? atFirst.get(number);
}
