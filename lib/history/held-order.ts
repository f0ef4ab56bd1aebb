import type { HeldRow } from './held-row.ts';
import type { HistorySort } from './history-query.ts';

export type Compare = (one: HeldRow, other: HeldRow) => number;

const by =
  <Key extends 'newestKey' | 'nameKey' | 'companyKey' | 'checkedAt'>(key: Key): Compare =>
  (one, other) =>
    one[key] < other[key] ? -1 : one[key] > other[key] ? 1 : one.number - other.number;

/** The orders of `sortIndexes`: the database compares texts by their code units too. */
export const heldOrders: Record<HistorySort, Compare> = {
  newest: by('newestKey'),
  name: by('nameKey'),
  company: by('companyKey'),
  'oldest-check': by('checkedAt'),
};

/** A sorted list without some rows and with others: a search for the place of each, and one copy of the list. */
export function withRows(
  order: readonly HeldRow[],
  { put, gone }: { put: readonly HeldRow[]; gone: ReadonlySet<number> },
  compare: Compare,
): HeldRow[] {
  const kept = gone.size > 0 ? order.filter(({ number }) => !gone.has(number)) : order;
  const renewed: HeldRow[] = [];
  let from = 0;
  for (const row of put.toSorted(compare)) {
    const place = placeOf(kept, row, compare);
    for (; from < place; from += 1) renewed.push(kept[from] as HeldRow);
    renewed.push(row);
  }
  for (; from < kept.length; from += 1) renewed.push(kept[from] as HeldRow);
  return renewed;
}

function placeOf(order: readonly HeldRow[], row: HeldRow, compare: Compare): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle] as HeldRow, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
