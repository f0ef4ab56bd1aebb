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

/** Rows to be taken in, and rows in the list to be let go of. */
interface RowChanges {
  put: readonly HeldRow[];
  gone: readonly HeldRow[];
}

/** Of more changes than that a new list is made sooner. */
const fewChanges = 20;

/** A sorted list with these changes: the same list when they are few, as they are beside a run. */
export function withRows(order: HeldRow[], changes: RowChanges, compare: Compare): HeldRow[] {
  const { put, gone } = changes;
  if (put.length + gone.length > fewChanges) return merged(order, changes, compare);
  for (const row of gone) order.splice(placeOf(order, row, compare), 1);
  for (const row of put) order.splice(placeOf(order, row, compare), 0, row);
  return order;
}

/** A search for the place of each, and one copy of the list. */
function merged(order: readonly HeldRow[], { put, gone }: RowChanges, compare: Compare): HeldRow[] {
  const left = new Set(gone);
  const kept = left.size > 0 ? order.filter((row) => !left.has(row)) : order;
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
