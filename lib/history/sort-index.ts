import type { HistorySort } from './history-query.ts';
import type { HistoryRow } from './history-row.ts';

/** An index that puts everybody in one order. The number makes each key the only one of its kind, so that reading can
 * go on exactly behind a row. */
export interface SortIndex {
  name: string;
  keyOf(row: HistoryRow): [string | number, number];
}

export const sortIndexes: Record<HistorySort, SortIndex> = {
  newest: { name: '[newestKey+number]', keyOf: ({ newestKey, number }) => [newestKey, number] },
  name: { name: '[nameKey+number]', keyOf: ({ nameKey, number }) => [nameKey, number] },
  company: { name: '[companyKey+number]', keyOf: ({ companyKey, number }) => [companyKey, number] },
  'oldest-check': { name: '[checkedAt+number]', keyOf: ({ checkedAt, number }) => [checkedAt, number] },
};
