import type { Database } from '../database.ts';
import { type Bits, countBits, hasBit, numbersOf, setBit, withoutBits } from './bits.ts';
import type { HistoryQuery } from './history-query.ts';
import type { HistoryRow } from './history-row.ts';
import { type Condition, narrow } from './narrow-history.ts';
import { type SortIndex, sortIndexes } from './sort-index.ts';

export type HistoryIndex = Pick<Database, 'historyRows' | 'historyFacets'>;

/** Few enough that reading and sorting them costs less than walking an index to find them. */
const few = 500;
const firstChunk = 128;
const mostKeys = 8192;
/** Where rows must be looked at, not only their numbers. */
const mostRows = 1024;

/** The numbers of all who fit, in order, in parts; the first part comes soon, whatever there is. Nobody is left out who
 * was there from beginning to end; whoever was moved meanwhile comes last. */
export async function* streamHistory(index: HistoryIndex, query: HistoryQuery): AsyncGenerator<number[]> {
  const { allowed, rest } = await narrow(index, query);
  const sort = sortIndexes[query.sort];
  if (countBits(allowed) <= few) {
    yield sorted(await fitting(index, numbersOf(allowed), rest), sort);
    return;
  }
  const seen: Bits = new Uint8Array(allowed.length);
  for await (const numbers of walk(index, sort, rest.length > 0 ? mostRows : mostKeys)) {
    const fresh = numbers.filter((number) => hasBit(allowed, number) && !hasBit(seen, number));
    for (const number of fresh) setBit(seen, number, true);
    if (fresh.length > 0) yield rest.length > 0 ? numbersIn(await fitting(index, fresh, rest)) : fresh;
  }
  const missed = numbersOf(withoutBits(allowed, seen));
  if (missed.length > 0) yield sorted(await fitting(index, missed, rest), sort);
}

/** All numbers along an index, in growing parts: each goes on behind the last row of the one before. */
async function* walk({ historyRows }: HistoryIndex, sort: SortIndex, most: number): AsyncGenerator<number[]> {
  let after: ReturnType<SortIndex['keyOf']> | null = null;
  for (let size = firstChunk; ; size = Math.min(most, size * 4)) {
    const range = after === null ? historyRows.orderBy(sort.name) : historyRows.where(sort.name).above(after);
    const numbers = await range.limit(size).primaryKeys();
    if (numbers.length > 0) yield numbers;
    const last = numbers.length < size ? undefined : await historyRows.get(numbers.at(-1) ?? 0);
    if (!last) return;
    after = sort.keyOf(last);
  }
}

async function fitting(
  { historyRows }: HistoryIndex,
  numbers: number[],
  conditions: readonly Condition[],
): Promise<HistoryRow[]> {
  const rows = await historyRows.bulkGet(numbers);
  return rows.filter((row) => row !== undefined).filter((row) => conditions.every(({ fits }) => fits(row)));
}

const numbersIn = (rows: readonly HistoryRow[]): number[] => rows.map(({ number }) => number);

function sorted(rows: readonly HistoryRow[], { keyOf }: SortIndex): number[] {
  return numbersIn(rows.toSorted((one, other) => indexedDB.cmp(keyOf(one), keyOf(other))));
}
