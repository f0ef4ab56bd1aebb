import { createRenewal, type Renewal } from './create-renewal.ts';
import { createHeldHistory } from './held-history.ts';
import type { ShownRow } from './held-row.ts';
import type { HistoryQuery } from './history-query.ts';
import type { HistoryIndex } from './stream-history.ts';

export interface HistoryHolder extends Pick<Renewal, 'watch'> {
  /** Begins to read everybody, if that was not begun: seconds for 100,000, in parts that leave room for other work. */
  load(): Promise<void>;
  /** The numbers of all who fit, in order, as of now; null: not everybody is held yet. */
  answer(query: HistoryQuery): Promise<number[] | null>;
  /** The same without waiting for the database, where what is held was true a moment ago; null: it was not. */
  answerAtOnce(query: HistoryQuery): HeldAnswer | null;
  /** What is shown of these as far as they are there, in their order. `atOnce`: as of a moment ago will do. */
  rows(numbers: readonly number[], atOnce: boolean): Promise<ShownRow[]>;
}

interface HeldAnswer {
  numbers: number[];
  /** false: somebody was changed since. */
  isOfNow: boolean;
}

/** Holds everybody in memory, and follows each change that the worker makes. */
export function holdHistory(index: HistoryIndex): HistoryHolder {
  const held = createHeldHistory();
  const renewal = createRenewal(index, held);
  let loading: Promise<void> | null = null;
  let isLoaded = false;

  async function loadAll(): Promise<void> {
    renewal.begin();
    try {
      await renewal.settle();
      await renewal.settle();
    } catch (error) {
      loading = null;
      throw error;
    }
    isLoaded = true;
    performance.mark('history-held');
  }

  return {
    load: () => (loading ??= loadAll()),
    watch: renewal.watch,
    async answer(query) {
      if (!isLoaded) return null;
      await renewal.settle();
      return held.answer(query);
    },
    answerAtOnce(query) {
      if (!isLoaded || !renewal.isOfAMoment()) return null;
      return { numbers: held.answer(query), isOfNow: renewal.isOfNow() };
    },
    async rows(numbers, atOnce) {
      if (isLoaded && !(atOnce && renewal.isOfAMoment())) await renewal.settle();
      const rows = isLoaded ? numbers.map(held.row) : await index.historyRows.bulkGet([...numbers]);
      return rows.filter((row) => row !== undefined);
    },
  };
}
