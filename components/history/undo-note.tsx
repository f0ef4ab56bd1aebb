import { formatNumber } from '../../lib/format/format-number.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import { useHistoryStore } from './history-store.ts';
import styles from './chosen-actions.module.css';

/** Who was deleted last, and the way back while there is one. */
export function UndoNote() {
  const deleted = useHistoryStore((state) => state.deleted);
  const setDeleted = useHistoryStore((state) => state.setDeleted);
  const changedPeople = useHistoryStore((state) => state.changedPeople);
  const { busy, failure, send } = useWish();
  if (!deleted) return null;
  const undo = async () => {
    const answer = await send({ type: 'undo-deletion', batch: deleted.batch });
    if (!answer.ok) return;
    setDeleted(null);
    changedPeople();
  };
  return (
    <div className={styles.bar}>
      <output className={styles.said}>
        {plural('deleted_people', deleted.count, formatNumber(deleted.count, locale()))}
      </output>
      <Action isPending={busy} onPress={() => void undo()}>
        {text('undo')}
      </Action>
      <Action look="quiet" icon="cross" aria-label={text('close')} onPress={() => setDeleted(null)} />
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}
