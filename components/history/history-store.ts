import { create } from 'zustand';
import type { PeopleChoice } from '../../lib/history/people-choice.ts';
import type { PluralKey } from '../../lib/text.ts';
import { type HistoryQuery, wholeHistory } from '../../lib/history/history-query.ts';

/** Who is ticked: these, or all who fit but these. */
interface Chosen {
  isAll: boolean;
  ids: ReadonlySet<string>;
}

/** The last deed on people, while it can be undone. */
export interface UndoableDeed {
  said: Extract<PluralKey, 'deleted_people' | 'tagged_people' | 'untagged_people'>;
  undo: 'undo-deletion' | 'undo-tags';
  batch: string;
  count: number;
  /** From when it is final, in milliseconds since 1970; null: it can always be undone. */
  until: number | null;
}

interface HistoryState {
  query: HistoryQuery;
  /** How the age in the query was asked for, in months; null: not at all. */
  olderThan: number | null;
  chosen: Chosen;
  /** Undefined: not looked for yet; a deletion may be from before this panel was opened. */
  lastDeed: UndoableDeed | null | undefined;
  /** How often the user changed people here: the list is not to lag behind that. */
  ownChanges: number;
  changedPeople: () => void;
  setLastDeed: (lastDeed: UndoableDeed | null) => void;
  /** Asks for others; who was ticked is ticked no more. */
  change: (part: Partial<HistoryQuery>) => void;
  askOlderThan: (olderThan: number | null, checkedBefore: number | null) => void;
  choose: (personId: string, isChosen: boolean) => void;
  chooseAll: (isAll: boolean) => void;
  /** They are gone, and so among the ticked no more. */
  forget: (personIds: readonly string[]) => void;
}

const nobody: Chosen = { isAll: false, ids: new Set() };

/** What the view of the history shows, and who is ticked in it; may vanish with the panel. */
export const useHistoryStore = create<HistoryState>((set) => ({
  query: wholeHistory,
  olderThan: null,
  chosen: nobody,
  lastDeed: undefined,
  ownChanges: 0,
  changedPeople: () => set(({ ownChanges }) => ({ ownChanges: ownChanges + 1 })),
  setLastDeed: (lastDeed) => set({ lastDeed }),
  change: (part) => set(({ query }) => ({ query: { ...query, ...part }, chosen: nobody })),
  askOlderThan: (olderThan, checkedBefore) =>
    set(({ query }) => ({ olderThan, query: { ...query, checkedBefore }, chosen: nobody })),
  choose: (personId, isChosen) =>
    set(({ chosen: { isAll, ids } }) => {
      const changed = new Set(ids);
      if (isChosen === isAll) changed.delete(personId);
      else changed.add(personId);
      return { chosen: { isAll, ids: changed } };
    }),
  chooseAll: (isAll) => set({ chosen: { isAll, ids: new Set() } }),
  forget: (personIds) => set(({ chosen }) => ({ chosen: without(chosen, personIds) })),
}));

/** Whoever was left out of all who fit would be among them after Undo: then nobody is ticked any more. */
function without({ isAll, ids }: Chosen, gone: readonly string[]): Chosen {
  const left = new Set([...ids].filter((id) => !gone.includes(id)));
  return isAll && left.size < ids.size ? nobody : { isAll, ids: left };
}

export const isChosen = ({ isAll, ids }: Chosen, personId: string): boolean => ids.has(personId) !== isAll;

/** Of so many who fit. */
export const countChosen = ({ isAll, ids }: Chosen, fitting: number): number =>
  isAll ? fitting - ids.size : ids.size;

export function choiceOf({ isAll, ids }: Chosen, query: HistoryQuery): PeopleChoice {
  return isAll ? { of: 'query', query, except: [...ids] } : { of: 'ids', ids: [...ids] };
}
