import type { Database } from '../database.ts';
import { type Bits, countBits, hasBit, numbersOf, setBit } from './bits.ts';
import type { HistoryQuery } from './history-query.ts';
import type { HistoryRow } from './history-row.ts';
import { narrow, narrowWhole } from './narrow-history.ts';
import { type SortIndex, sortIndexes } from './sort-index.ts';

export type HistoryIndex = Pick<Database, 'historyRows' | 'historyFacets'>;

/** Few enough that reading and sorting them costs less than walking an index to find them. */
const few = 500;
/** So many rows are looked at for the first page, before all that a condition fits is read. */
const firstRows = [128, 512];
const firstKeys = 128;
const mostKeys = 8192;

type SortKey = ReturnType<SortIndex['keyOf']>;

/** The numbers of all who fit, in order, in parts; the first part comes soon, whatever there is. Nobody is left out who
 * was there from beginning to end; whoever was moved meanwhile comes last. */
export async function* streamHistory(index: HistoryIndex, query: HistoryQuery): AsyncGenerator<number[]> {
  const { allowed, rest } = await narrow(index, query);
  const sort = sortIndexes[query.sort];
  const fits = (row: HistoryRow) => rest.every((condition) => condition.fits(row));
  if (countBits(allowed) <= few) {
    yield sorted((await rowsOf(index, numbersOf(allowed))).filter(fits), sort);
    return;
  }
  let left = allowed.slice();
  let after: SortKey | null = null;
  for (const size of rest.length > 0 ? firstRows : []) {
    const rows: HistoryRow[] = await rangeAfter(index, sort, after).limit(size).toArray();
    yield take(left, numbersIn(rows.filter(fits)));
    after = lastKey(rows, sort) ?? after;
  }
  if (rest.length > 0) left = await narrowWhole({ allowed: left, rest });
  if (countBits(left) > few) for await (const numbers of walk(index, sort, after)) yield take(left, numbers);
  yield sorted(await rowsOf(index, numbersOf(left)), sort);
}

/** Those of them who are in the set; then they are in it no more. */
function take(left: Bits, numbers: readonly number[]): number[] {
  const taken = numbers.filter((number) => hasBit(left, number));
  for (const number of taken) setBit(left, number, false);
  return taken;
}

/** All numbers along an index, in growing parts: each goes on behind the last row of the one before. */
async function* walk(index: HistoryIndex, sort: SortIndex, start: SortKey | null): AsyncGenerator<number[]> {
  let after = start;
  for (let size = firstKeys; ; size = Math.min(mostKeys, size * 4)) {
    const numbers = await rangeAfter(index, sort, after).limit(size).primaryKeys();
    if (numbers.length > 0) yield numbers;
    const last = numbers.length < size ? undefined : await index.historyRows.get(numbers.at(-1) ?? 0);
    if (!last) return;
    after = sort.keyOf(last);
  }
}

function rangeAfter({ historyRows }: HistoryIndex, { name }: SortIndex, after: SortKey | null) {
  return after === null ? historyRows.orderBy(name) : historyRows.where(name).above(after);
}

function lastKey(rows: readonly HistoryRow[], { keyOf }: SortIndex): SortKey | null {
  const last = rows.at(-1);
  return last ? keyOf(last) : null;
}

async function rowsOf({ historyRows }: HistoryIndex, numbers: number[]): Promise<HistoryRow[]> {
  const rows = await historyRows.bulkGet(numbers);
  return rows.filter((row) => row !== undefined);
}

const numbersIn = (rows: readonly HistoryRow[]): number[] => rows.map(({ number }) => number);

function sorted(rows: readonly HistoryRow[], { keyOf }: SortIndex): number[] {
  return numbersIn(rows.toSorted((one, other) => indexedDB.cmp(keyOf(one), keyOf(other))));
}
