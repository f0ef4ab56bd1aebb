import type { HeldWord } from './held-words.ts';
import type { HistoryRow } from './history-row.ts';

/** What is held in memory of a person: enough to find and to sort them, some three hundred bytes. */
export type HeldRow = Pick<
  HistoryRow,
  'number' | 'newestKey' | 'nameKey' | 'companyKey' | 'checkedAt' | 'informBy'
> & { words: readonly HeldWord[] };

export function heldRow(row: HistoryRow, words: readonly HeldWord[]): HeldRow {
  const { number, newestKey, nameKey, companyKey, checkedAt, informBy } = row;
  return { number, newestKey, nameKey, companyKey, checkedAt, informBy, words };
}
