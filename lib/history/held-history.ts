import { searchWords } from '../people/person-words.ts';
import { type Bits, hasBit } from './bits.ts';
import type { Span } from './changed-spans.ts';
import { heldOrders, withRows } from './held-order.ts';
import type { HeldRow } from './held-row.ts';
import { type HistoryQuery, historySorts } from './history-query.ts';

/** Everybody in memory, in each order. */
export interface HeldHistory {
  /** Takes rows in, in the place of those of the same number, and lets go of others. */
  change(put: readonly HeldRow[], gone: readonly number[]): void;
  /** Those within a span of numbers, both ends included. */
  numbersWithin(span: Span): number[];
  /** The numbers of all who fit, in order. `allowed`: those whom the facets leave; null: everybody. */
  answer(query: HistoryQuery, allowed: Bits | null): number[];
}

export function createHeldHistory(): HeldHistory {
  const held = new Set<number>();
  const orders: Record<string, HeldRow[]> = {};
  return {
    change(put, gone) {
      const left = new Set(
        [...gone, ...put.map(({ number }) => number)].filter((number) => held.has(number)),
      );
      for (const number of gone) held.delete(number);
      for (const { number } of put) held.add(number);
      for (const sort of historySorts)
        orders[sort] = withRows(orders[sort] ?? [], { put, gone: left }, heldOrders[sort]);
    },
    numbersWithin({ from, to }) {
      const isSmall = to - from < held.size;
      const among = isSmall ? Array.from({ length: to - from + 1 }, (_, place) => from + place) : [...held];
      return among.filter((number) => held.has(number) && number >= from && number <= to);
    },
    answer(query, allowed) {
      const isWanted = wantedBy(query);
      const numbers: number[] = [];
      for (const row of orders[query.sort] ?? [])
        if ((allowed === null || hasBit(allowed, row.number)) && isWanted(row)) numbers.push(row.number);
      return numbers;
    },
  };
}

/** Only what is asked for is looked at: this is done for everybody at each keystroke. */
function wantedBy({ search, checkedBefore, informBefore }: HistoryQuery): (row: HeldRow) => boolean {
  const words = searchWords(search).map((word) => `\n${word}`);
  const looks: ((row: HeldRow) => boolean)[] = words.map(
    (word) =>
      ({ text }) =>
        text.includes(word),
  );
  // A time of 0 means that there is none.
  if (checkedBefore !== null) looks.push(({ checkedAt }) => checkedAt > 0 && checkedAt < checkedBefore);
  if (informBefore !== null) looks.push(({ informBy }) => informBy > 0 && informBy < informBefore);
  const [only, ...more] = looks;
  if (more.length > 0) return (row) => looks.every((look) => look(row));
  return only ?? (() => true);
}
