import { Dexie } from 'dexie';
import type { HistoryQuery } from '../../lib/history/history-query.ts';
import type { HistoryRow } from '../../lib/history/history-row.ts';
import { type HistoryHolder, holdHistory } from '../../lib/history/hold-history.ts';
import { type HistoryIndex, streamHistory } from '../../lib/history/stream-history.ts';
import { rowHeight } from './row-height.ts';

/** Who fits, in order, by the numbers of their rows. */
export interface HistoryList {
  query: HistoryQuery;
  numbers: readonly number[];
  /** false: more are being read. */
  isWhole: boolean;
  /** The first rows, so that they can be shown at once. */
  first: readonly HistoryRow[];
}

interface Following {
  index: HistoryIndex;
  query: HistoryQuery;
  next: (list: HistoryList) => void;
  fail: (error: unknown) => void;
}

/** As many as can be in sight, and a few: each is a read of the database, from all over it. */
const firstRows = () => Math.ceil(innerHeight / rowHeight) + 4;
const leastRestMs = 250;
/** Who types on is answered sooner when the others of the question before were not read. */
const beforeOthersMs = 150;
/** Reading takes at most so large a part of the time, while a run writes without pause. */
const restPerReading = 20;

const holders = new WeakMap<HistoryIndex, HistoryHolder>();

/** One for all questions, as long as the panel is open. */
function holderOf(index: HistoryIndex): HistoryHolder {
  const holder = holders.get(index) ?? holdHistory(index);
  holders.set(index, holder);
  return holder;
}

/** Reads who fits, the first of them before the others, and again after changes of the database. Answers how to stop. */
export function followHistory({ index, query, next, fail }: Following): () => void {
  let state: 'resting' | 'fresh' | 'stale' | 'stopped' = 'resting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasShown = false;
  const holder = holderOf(index);
  const isStopped = () => state === 'stopped';
  const show = async (numbers: readonly number[], isWhole: boolean) => {
    const rows = await index.historyRows.bulkGet(numbers.slice(0, firstRows()));
    if (!isStopped()) next({ query, numbers, isWhole, first: rows.filter((row) => row !== undefined) });
    hasShown = true;
  };
  const readAll = async () => {
    const held = await holder.answer(query);
    if (held) return show(held, true);
    for await (const { numbers, isWhole } of readInParts(index, query, () => hasShown)) {
      if (isStopped()) return;
      await show(numbers, isWhole);
    }
    if (!isStopped()) void holder.load().catch(fail);
  };
  const read = async () => {
    state = 'fresh';
    const startedAt = performance.now();
    await readAll().catch(fail);
    const took = performance.now() - startedAt;
    if (!isStopped()) timer = setTimeout(rest, Math.max(leastRestMs, took * restPerReading));
  };
  const rest = () => {
    if (state === 'stale') void read();
    else if (!isStopped()) state = 'resting';
  };
  const changed = () => {
    if (state === 'resting') void read();
    else if (!isStopped()) state = 'stale';
  };
  Dexie.on.storagemutated.subscribe(changed);
  void read();
  return () => {
    state = 'stopped';
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}

/** While not everybody is held yet: the first who fit as soon as they are found, then all. */
async function* readInParts(index: HistoryIndex, query: HistoryQuery, hasShown: () => boolean) {
  const numbers: number[] = [];
  for await (const some of streamHistory(index, query)) {
    numbers.push(...some);
    if (hasShown() || numbers.length < firstRows()) continue;
    yield { numbers: [...numbers], isWhole: false };
    await new Promise((resolve) => setTimeout(resolve, beforeOthersMs));
  }
  yield { numbers, isWhole: true };
}
