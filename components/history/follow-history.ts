import { Dexie } from 'dexie';
import type { HistoryQuery } from '../../lib/history/history-query.ts';
import type { ShownRow } from '../../lib/history/held-row.ts';
import { type HistoryIndex, streamHistory } from '../../lib/history/stream-history.ts';
import { historyHolder } from './history-holder.ts';
import { readWithRests } from './read-with-rests.ts';

/** Who fits, in order, by the numbers of their rows. */
export interface HistoryList {
  query: HistoryQuery;
  numbers: readonly number[];
  /** false: more are being read. */
  isWhole: boolean;
  /** The first rows, so that they can be shown at once. */
  first: readonly ShownRow[];
}

interface Following {
  index: HistoryIndex;
  query: HistoryQuery;
  /** How many rows can be in sight. */
  inSight: () => number;
  /** Tells what the user did to the people, who waits to see it. Answers how to stop. */
  onOwnChange: (look: () => void) => () => void;
  next: (list: HistoryList) => void;
  fail: (error: unknown) => void;
}

/** Who types on is answered sooner when the others of the question before were not read. */
const beforeOthersMs = 150;

/** Reads who fits, the first of them before the others, and again after changes of the database. Answers how to stop. */
export function followHistory({ index, query, inSight, onOwnChange, next, fail }: Following): () => void {
  let isStopped = false;
  let hasShown = false;
  // A few more than in sight: until everybody is held, each is a read of the database, from all over it.
  const firstRows = () => inSight() + 4;
  const isEnough = (count: number) => !hasShown && count >= firstRows();
  const holder = historyHolder(index);
  const show = async (numbers: readonly number[], isWhole: boolean) => {
    // Those who fit are of now already, or of a moment ago.
    const first = await holder.rows(numbers.slice(0, firstRows()), true);
    if (!isStopped) next({ query, numbers, isWhole, first });
    hasShown = true;
  };
  /** Answers whether that was true of now. */
  const readAll = async (): Promise<boolean> => {
    // Beside a run the database makes each reader wait: whoever asks anew has an answer before that.
    const atOnce = hasShown ? null : holder.answerAtOnce(query);
    const held = atOnce?.numbers ?? (await holder.answer(query));
    if (held) await show(held, true);
    else await readWithoutHolder();
    return atOnce?.isOfNow ?? true;
  };
  const readWithoutHolder = async () => {
    for await (const { numbers, isWhole } of readInParts(index, query, isEnough)) {
      if (isStopped) return;
      await show(numbers, isWhole);
    }
    if (!isStopped) void holder.load().catch(fail);
  };
  const failed = (error: unknown) => {
    fail(error);
    return true;
  };
  const { changed, hurry, stop } = readWithRests(() => readAll().catch(failed));
  Dexie.on.storagemutated.subscribe(changed);
  const stopWatching = holder.watch();
  const stopHurrying = onOwnChange(hurry);
  return () => {
    isStopped = true;
    stop();
    stopHurrying();
    stopWatching();
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}

/** While not everybody is held yet: the first who fit as soon as they are found, then all. */
async function* readInParts(index: HistoryIndex, query: HistoryQuery, isEnough: (count: number) => boolean) {
  const numbers: number[] = [];
  for await (const some of streamHistory(index, query)) {
    numbers.push(...some);
    if (!isEnough(numbers.length)) continue;
    yield { numbers: [...numbers], isWhole: false };
    await new Promise((resolve) => setTimeout(resolve, beforeOthersMs));
  }
  yield { numbers, isWhole: true };
}
