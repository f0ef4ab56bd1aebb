import type { HistoryRow } from './history-row.ts';

/** What is held in memory of a person: enough to find and to sort them, some three hundred bytes. */
export type HeldRow = Pick<
  HistoryRow,
  'number' | 'newestKey' | 'nameKey' | 'companyKey' | 'checkedAt' | 'informBy'
> & {
  /** All words, each behind a line break, so that one look finds where a word begins. */
  text: string;
};

export function heldRow(row: HistoryRow): HeldRow {
  const { number, newestKey, nameKey, companyKey, checkedAt, informBy, words } = row;
  return {
    number,
    newestKey,
    nameKey,
    companyKey,
    checkedAt,
    informBy,
    text: words.map((word) => `\n${word}`).join(''),
  };
}
