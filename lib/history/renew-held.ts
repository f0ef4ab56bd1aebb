import { partsOf } from '../parts-of.ts';
import { readAhead } from '../read-ahead.ts';
import type { Span } from './changed-spans.ts';
import type { HeldHistory } from './held-history.ts';
import type { HistoryRow } from './history-row.ts';
import type { HistoryIndex } from './stream-history.ts';

/** So many are taken in without a pause in which the panel can answer. */
const atOnce = 500;
const readAtOnce = 2000;
/** More changes than that at a time are read as one span: they come from one who changes many, mostly of those in a row. */
const mostSpans = 2000;

/** Brings what is held up to date where something was changed. */
export async function renewHeld(
  index: HistoryIndex,
  held: HeldHistory,
  changed: readonly Span[],
): Promise<void> {
  const spans = joined(changed);
  if (spans.every(({ from, to }) => to - from <= atOnce)) return renewTogether(index, held, spans);
  for (const span of spans) await renewInParts(index, held, span);
}

/** In one change, for each change of the orders goes through all of them. */
async function renewTogether(index: HistoryIndex, held: HeldHistory, spans: readonly Span[]): Promise<void> {
  const rows = await rowsIn(index, spans);
  // Whoever was changed twice is in two spans.
  const there = new Map(rows.map((row) => [row.number, row]));
  const before = new Set(spans.flatMap((span) => held.numbersWithin(span)));
  const gone = [...before].filter((number) => !there.has(number));
  if (there.size > 0 || gone.length > 0) held.change([...there.values()], gone);
}

/** Changes beside a run are of one row each, and are read in one transaction. */
async function rowsIn(index: HistoryIndex, spans: readonly Span[]): Promise<HistoryRow[]> {
  const [single, wide] = [spans.filter(isSingle), spans.filter((span) => !isSingle(span))];
  const read = await Promise.all([
    index.historyRows.bulkGet(single.map(({ from }) => from)),
    ...wide.map((span) => rowsWithin(index, span).toArray()),
  ]);
  return read.flat().filter((row) => row !== undefined);
}

const isSingle = ({ from, to }: Span) => from === to;

async function renewInParts(index: HistoryIndex, held: HeldHistory, span: Span): Promise<void> {
  const gone = new Set(held.numbersWithin(span));
  for await (const rows of readAhead(partsWithin(index, span)))
    for (const some of partsOf(rows, atOnce)) {
      for (const { number } of some) gone.delete(number);
      held.change(some, []);
      await new Promise((resolve) => setTimeout(resolve));
    }
  if (gone.size > 0) held.change([], [...gone]);
}

/** Large parts, for beside a run each waits for its turn among those who write. */
async function* partsWithin(index: HistoryIndex, { from, to }: Span): AsyncGenerator<HistoryRow[]> {
  for (let next = from; ;) {
    const rows = await rowsWithin(index, { from: next, to }).limit(readAtOnce).toArray();
    yield rows;
    if (rows.length < readAtOnce) return;
    next = (rows.at(-1)?.number ?? to) + 1;
  }
}

function rowsWithin({ historyRows }: HistoryIndex, { from, to }: Span) {
  return historyRows.where('number').between(from, to, true, true);
}

function joined(spans: readonly Span[]): readonly Span[] {
  if (spans.length <= mostSpans) return spans;
  const from = Math.min(...spans.map((span) => span.from));
  return [{ from, to: Math.max(...spans.map(({ to }) => to)) }];
}
