import { searchWords } from '../people/person-words.ts';
import { type Bits, bothBits, hasBit } from './bits.ts';
import type { Span } from './changed-spans.ts';
import { heldOrders, withRows } from './held-order.ts';
import { type HeldRow, heldRow } from './held-row.ts';
import { createHeldWords } from './held-words.ts';
import type { HistoryRow } from './history-row.ts';
import { type HistoryQuery, historySorts } from './history-query.ts';

/** Everybody in memory, in each order. */
export interface HeldHistory {
  /** Takes rows in, in the place of those of the same number, and lets go of others. */
  change(put: readonly HistoryRow[], gone: readonly number[]): void;
  /** Those within a span of numbers, both ends included. */
  numbersWithin(span: Span): number[];
  /** The numbers of all who fit, in order. `allowed`: those whom the facets leave; null: everybody. */
  answer(query: HistoryQuery, allowed: Bits | null): number[];
}

export function createHeldHistory(): HeldHistory {
  const held = new Map<number, HeldRow>();
  const words = createHeldWords();
  const orders: Record<string, HeldRow[]> = {};
  const wordsOf = (number: number) => held.get(number)?.words ?? [];
  return {
    change(rows, numbers) {
      const left = [...numbers, ...rows.map(({ number }) => number)];
      const gone = left.flatMap((number) => held.get(number) ?? []);
      const put = rows.map((row) => heldRow(row, words.change(row.number, wordsOf(row.number), row.words)));
      for (const number of numbers) words.change(number, wordsOf(number), []);
      for (const number of numbers) held.delete(number);
      for (const row of put) held.set(row.number, row);
      for (const sort of historySorts)
        orders[sort] = withRows(orders[sort] ?? [], { put, gone }, heldOrders[sort]);
    },
    numbersWithin({ from, to }) {
      const isSmall = to - from < held.size;
      const among = isSmall ? Array.from({ length: to - from + 1 }, (_, place) => from + place) : held.keys();
      return [...among].filter((number) => held.has(number) && number >= from && number <= to);
    },
    answer(query, allowed) {
      const found = searchWords(query.search).map((word) => words.beginningWith(word));
      const wanted = [...(allowed ? [allowed] : []), ...found];
      return numbersOf(orders[query.sort] ?? [], {
        wanted: wanted.length > 0 ? wanted.reduce(bothBits) : null,
        isOfAge: isOfAge(query),
      });
    },
  };
}

interface Wanted {
  /** null: everybody. */
  wanted: Bits | null;
  isOfAge: (row: HeldRow) => boolean;
}

/** Everybody is gone through at each keystroke. */
function numbersOf(order: readonly HeldRow[], { wanted, isOfAge }: Wanted): number[] {
  const numbers: number[] = [];
  for (const row of order)
    if ((wanted === null || hasBit(wanted, row.number)) && isOfAge(row)) numbers.push(row.number);
  return numbers;
}

/** A time of 0 means that there is none. */
function isOfAge({ checkedBefore, informBefore }: HistoryQuery): (row: HeldRow) => boolean {
  if (checkedBefore === null && informBefore === null) return () => true;
  const isBefore = (time: number, end: number | null) => end === null || (time > 0 && time < end);
  return ({ checkedAt, informBy }) => isBefore(checkedAt, checkedBefore) && isBefore(informBy, informBefore);
}
