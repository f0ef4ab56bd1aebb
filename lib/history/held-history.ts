import { queryWords } from '../people/person-words.ts';
import { bothBits, hasBit } from './bits.ts';
import { facetGroups } from './facet.ts';
import type { Span } from './changed-spans.ts';
import { createHeldFacets } from './held-facets.ts';
import { createHeldOrder, heldOrders } from './held-order.ts';
import { type HeldRow, type ShownRow, heldRow } from './held-row.ts';
import { createHeldWords } from './held-words.ts';
import type { HistoryRow } from './history-row.ts';
import { type HistoryQuery, type HistorySort, historySorts } from './history-query.ts';

/** Everybody in memory, in each order. */
export interface HeldHistory {
  /** Takes rows in, in the place of those of the same number, and lets go of others. */
  change(put: readonly HistoryRow[], gone: readonly number[]): void;
  /** Those within a span of numbers, both ends included. */
  numbersWithin(span: Span): number[];
  row(number: number): ShownRow | undefined;
  /** The numbers of all who fit, in order. */
  answer(query: HistoryQuery): number[];
}

export function createHeldHistory(): HeldHistory {
  const held = new Map<number, HeldRow>();
  const words = createHeldWords();
  const facets = createHeldFacets();
  const order = (sort: HistorySort) => createHeldOrder(heldOrders[sort], (number) => held.get(number));
  const orders = new Map(historySorts.map((sort) => [sort, order(sort)]));
  /** Words and facets of somebody are these now; answers them as they are held. */
  const traits = (number: number, now: Pick<HistoryRow, 'words' | 'facets'>) => {
    const before = held.get(number);
    return {
      words: words.change(number, before?.words ?? [], now.words),
      facets: facets.change(number, before?.facets ?? [], now.facets),
    };
  };
  return {
    change(rows, numbers) {
      const left = [...numbers, ...rows.map(({ number }) => number)];
      const gone = left.flatMap((number) => held.get(number) ?? []);
      for (const one of orders.values()) one.remove(gone);
      const put = rows.map((row) => heldRow(row, traits(row.number, row)));
      for (const number of numbers) traits(number, { words: [], facets: [] });
      for (const number of numbers) held.delete(number);
      for (const row of put) held.set(row.number, row);
      for (const one of orders.values()) one.insert(put);
    },
    numbersWithin({ from, to }) {
      const isSmall = to - from < held.size;
      const among = isSmall ? Array.from({ length: to - from + 1 }, (_, place) => from + place) : held.keys();
      return [...among].filter((number) => held.has(number) && number >= from && number <= to);
    },
    row: (number) => held.get(number),
    answer(query) {
      const found = queryWords(query.search).map((word) => words.beginningWith(word));
      const sets = [...facetGroups(query).map(facets.having), ...found];
      const wanted = sets.length > 0 ? sets.reduce(bothBits) : null;
      const sorted = orders.get(query.sort)?.numbers() ?? [];
      const fitting = wanted ? sorted.filter((number) => hasBit(wanted, number)) : sorted.slice();
      return asksForAge(query) ? fitting.filter((number) => isOfAge(held.get(number), query)) : fitting;
    },
  };
}

const asksForAge = ({ checkedBefore, informBefore }: HistoryQuery) =>
  checkedBefore !== null || informBefore !== null;

function isOfAge(row: HeldRow | undefined, { checkedBefore, informBefore }: HistoryQuery): boolean {
  // A time of 0 means that there is none.
  const isBefore = (time = 0, end: number | null) => end === null || (time > 0 && time < end);
  return isBefore(row?.checkedAt, checkedBefore) && isBefore(row?.informBy, informBefore);
}
