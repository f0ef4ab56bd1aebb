import { type Collection, Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { HistoryRow, NewHistoryRow } from './history-row.ts';

/** Whoever did not change since then: the history's own order tells it. */
export function unchangedSince(
  { historyRows }: Pick<Database, 'historyRows'>,
  since: number,
): Collection<HistoryRow, number, NewHistoryRow> {
  return historyRows.where('[newestKey+number]').above([-since, Dexie.maxKey]);
}
