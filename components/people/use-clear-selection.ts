import type { Failure } from '../../lib/enrichment/failure.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { useWish } from '../use-wish.ts';

interface ClearSelection {
  clear: () => Promise<void>;
  /** Selects again whom the last clearing took out; null: there is nothing to take back. */
  undo: (() => Promise<void>) | null;
  failure: Failure | null;
}

/** Clears the selection, which may have been gathered over many pages, and knows the way back. */
export function useClearSelection(): ClearSelection {
  const database = useDatabase();
  const { failure, send } = useWish();
  // In the store: the list is made anew whenever the page is read again.
  const cleared = usePanelStore((state) => state.cleared);
  const setCleared = usePanelStore((state) => state.setCleared);
  const clear = async () => {
    const selected = await database.selection.orderBy('at').toArray();
    const answer = await send({ type: 'clear-selection' });
    if (answer.ok) setCleared(selected.map(({ facts }) => facts));
  };
  const undo = async (people: PersonFacts[]) => {
    const answer = await send({ type: 'select-people', people, selected: true });
    if (answer.ok) setCleared(null);
  };
  return { clear, undo: cleared && (() => undo(cleared)), failure };
}
