import type { PeopleChoice } from '../../lib/history/people-choice.ts';
import { undoMs } from '../../lib/people/deletion.ts';
import { text } from '../../lib/text.ts';
import { TaskProgress } from '../data/task-progress.tsx';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { stillHere } from '../still-here.ts';
import { useWish } from '../use-wish.ts';
import { useHistoryStore } from './history-store.ts';

/** Deletes at once and offers Undo, instead of asking first. */
export function DeleteAction({
  people,
  count,
  onDone,
}: {
  people: PeopleChoice;
  count: number;
  /** Is the user still where it was pressed? */
  onDone: (isStillHere: boolean) => void;
}) {
  const { busy, failure, send } = useWish();
  const setLastDeed = useHistoryStore((state) => state.setLastDeed);
  const changedPeople = useHistoryStore((state) => state.changedPeople);
  const forget = useHistoryStore((state) => state.forget);
  const remove = async () => {
    const isStillHere = stillHere();
    const batch = crypto.randomUUID();
    const until = Date.now() + undoMs;
    const answer = await send({ type: 'delete-people', people, batch });
    if (!answer.ok) return;
    setLastDeed({ said: 'deleted_people', undo: 'undo-deletion', batch, count, until });
    if (people.of === 'ids') forget(people.ids);
    changedPeople();
    onDone(isStillHere());
  };
  return (
    <>
      <Action look="danger" icon="trash" isPending={busy} onPress={() => void remove()}>
        {text('delete')}
      </Action>
      {busy && <TaskProgress task="people" />}
      {failure && <FailureNote failure={failure} urgent />}
    </>
  );
}
