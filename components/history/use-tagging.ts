import { useState } from 'react';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { PeopleChoice } from '../../lib/history/people-choice.ts';
import { useWish } from '../use-wish.ts';
import { useHistoryStore } from './history-store.ts';

interface Tagging {
  busy: boolean;
  failure: Failure | null;
  /** Answers whether it was done. */
  tag: (add: string[], remove: string[]) => Promise<boolean>;
}

/** Gives tags to people and takes others from them, and keeps the way back if there is to be one. */
export function useTagging({
  people,
  count,
  isUndoable,
}: {
  people: PeopleChoice;
  count: number;
  isUndoable: boolean;
}): Tagging {
  // One for all attempts: what was done before a failure is undone with the rest.
  const [batch] = useState(() => crypto.randomUUID());
  const setLastDeed = useHistoryStore((state) => state.setLastDeed);
  const changedPeople = useHistoryStore((state) => state.changedPeople);
  const { busy, failure, send } = useWish();
  const tag = async (add: string[], remove: string[]) => {
    if (add.length + remove.length === 0) return true;
    const answer = await send({ type: 'tag-people', people, add, remove, batch });
    if (!answer.ok) return false;
    const said = add.length > 0 ? 'tagged_people' : 'untagged_people';
    if (isUndoable) setLastDeed({ said, undo: 'undo-tags', batch, count, until: null });
    changedPeople();
    return true;
  };
  return { busy, failure, tag };
}
