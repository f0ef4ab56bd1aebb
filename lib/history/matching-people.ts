import { partsOf } from '../parts-of.ts';
import type { HistoryQuery } from './history-query.ts';
import { type HistoryIndex, streamHistory } from './stream-history.ts';

const atOnce = 500;

/** The ids of all people who fit, in order, in parts of at most 500: for what is done to many, such as an export. */
export async function* matchingPeople(index: HistoryIndex, query: HistoryQuery): AsyncGenerator<string[]> {
  for await (const numbers of streamHistory(index, query))
    for (const some of partsOf(numbers, atOnce)) {
      const rows = await index.historyRows.bulkGet(some);
      yield rows.flatMap((row) => row?.personId ?? []);
    }
}
