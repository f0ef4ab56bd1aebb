import { useEffect, useRef } from 'react';
import { type LastDeletion, readLastDeletion } from '../../lib/last-deletion.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { TaskProgress } from '../data/task-progress.tsx';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useFocusIfLost } from '../shell/use-focus-if-lost.ts';
import { useWish } from '../use-wish.ts';
import { type UndoableDeed, useHistoryStore } from './history-store.ts';
import styles from './chosen-actions.module.css';

/** What was done to people last, and the way back while there is one. */
export function UndoNote() {
  const lastDeed = useHistoryStore((state) => state.lastDeed);
  useEarlierDeletion();
  return lastDeed && <Undoable key={lastDeed.batch} deed={lastDeed} />;
}

/** Ten minutes are promised, also to whoever closes the panel meanwhile. */
function useEarlierDeletion(): void {
  const database = useDatabase();
  useEffect(() => {
    const { lastDeed, setLastDeed } = useHistoryStore.getState();
    if (lastDeed !== undefined) return;
    const keep = (deletion: LastDeletion | null) => {
      if (useHistoryStore.getState().lastDeed !== undefined) return;
      setLastDeed(deletion && { said: 'deleted_people', undo: 'undo-deletion', ...deletion });
    };
    // A database that cannot be read says so elsewhere.
    void readLastDeletion(database, Date.now()).then(keep, () => undefined);
  }, [database]);
}

function Undoable({ deed }: { deed: UndoableDeed }) {
  const { said, count, batch, until, undo: type } = deed;
  const setLastDeed = useHistoryStore((state) => state.setLastDeed);
  const changedPeople = useHistoryStore((state) => state.changedPeople);
  const { busy, failure, send } = useWish();
  const note = useRef<HTMLDivElement>(null);
  // The note, not its button: a key that is pressed twice must not take back what it did.
  useFocusIfLost(note);
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => setLastDeed(null), until - Date.now());
    return () => clearTimeout(timer);
  }, [until, setLastDeed]);
  const undo = async () => {
    const answer = await send({ type, batch });
    if (!answer.ok) return;
    setLastDeed(null);
    changedPeople();
  };
  return (
    <div ref={note} tabIndex={-1} className={styles.bar}>
      <output className={styles.said}>{plural(said, count)}</output>
      <Action isPending={busy} onPress={() => void undo()}>
        {text('undo')}
      </Action>
      <Action look="quiet" icon="cross" aria-label={text('close')} onPress={() => setLastDeed(null)} />
      {busy && <TaskProgress task="people" />}
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}
