import type { HeldRow } from './held-row.ts';
import type { HistorySort } from './history-query.ts';

type Compare = (one: HeldRow, other: HeldRow) => number;

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

/** Everybody in one order, by their numbers alone: to go through these takes a tenth of the time. */
interface HeldOrder {
  numbers(): readonly number[];
  /** Lets go of rows that are in the list, as they were when they were taken in. */
  remove(rows: readonly HeldRow[]): void;
  insert(rows: readonly HeldRow[]): void;
}

/** For more rows than that a new list is made sooner than each is moved. */
const few = 20;

/** `rowOf` knows everybody in the list, and those who are taken in. */
export function createHeldOrder(compare: Compare, rowOf: (number: number) => HeldRow | undefined): HeldOrder {
  let numbers: number[] = [];
  function placeOf(row: HeldRow): number {
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = rowOf(numbers[middle] ?? 0);
      if (there && compare(there, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** One copy of the list, with the place of each searched in the old one. */
  function merged(rows: readonly HeldRow[]): number[] {
    const renewed: number[] = [];
    let from = 0;
    for (const row of rows.toSorted(compare)) {
      for (const place = placeOf(row); from < place; from += 1) renewed.push(numbers[from] ?? 0);
      renewed.push(row.number);
    }
    for (; from < numbers.length; from += 1) renewed.push(numbers[from] ?? 0);
    return renewed;
  }
  return {
    numbers: () => numbers,
    remove(rows) {
      const gone = new Set(rows.map(({ number }) => number));
      if (gone.size > few) numbers = numbers.filter((number) => !gone.has(number));
      else for (const row of rows) numbers.splice(placeOf(row), 1);
    },
    insert(rows) {
      if (rows.length > few) numbers = merged(rows);
      else for (const row of rows) numbers.splice(placeOf(row), 0, row.number);
    },
  };
}
