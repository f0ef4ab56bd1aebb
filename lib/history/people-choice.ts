import type { HistoryQuery } from './history-query.ts';
import { partsOf } from '../parts-of.ts';
import { matchingPeople } from './matching-people.ts';
import type { HistoryIndex } from './stream-history.ts';

/** Some people by their ids, or all who fit a query but these. */
export type PeopleChoice =
  { of: 'ids'; ids: readonly string[] } | { of: 'query'; query: HistoryQuery; except: readonly string[] };

const atOnce = 500;

/** The ids of those who were chosen, in parts of at most 500. */
export async function* chosenPeople(index: HistoryIndex, choice: PeopleChoice): AsyncGenerator<string[]> {
  if (choice.of === 'ids') return yield* partsOf(choice.ids, atOnce);
  const except = new Set(choice.except);
  for await (const ids of matchingPeople(index, choice.query)) yield ids.filter((id) => !except.has(id));
}

/** The same, read whole before anything is done to them that changes the history. */
export async function readChosen(index: HistoryIndex, choice: PeopleChoice): Promise<string[][]> {
  const parts: string[][] = [];
  for await (const ids of chosenPeople(index, choice)) parts.push(ids);
  return parts;
}
