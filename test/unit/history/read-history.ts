import type { HistoryQuery } from '../../../lib/history/history-query.ts';
import type { HistoryRow } from '../../../lib/history/history-row.ts';
import { type HistoryIndex, streamHistory } from '../../../lib/history/stream-history.ts';

/** The first rows that fit, at most so many. */
export async function readHistory(
  index: HistoryIndex,
  query: HistoryQuery,
  most: number,
): Promise<HistoryRow[]> {
  const numbers: number[] = [];
  for await (const some of streamHistory(index, query)) {
    numbers.push(...some);
    if (numbers.length >= most) break;
  }
  const rows = await index.historyRows.bulkGet(numbers.slice(0, most));
  return rows.filter((row) => row !== undefined);
}
