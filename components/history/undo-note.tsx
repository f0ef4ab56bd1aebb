import { formatNumber } from '../../lib/format/format-number.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import { useHistoryStore } from './history-store.ts';
import styles from './chosen-actions.module.css';

/** What was done to people last, and the way back while there is one. */
export function UndoNote() {
  const lastDeed = useHistoryStore((state) => state.lastDeed);
  const setLastDeed = useHistoryStore((state) => state.setLastDeed);
  const changedPeople = useHistoryStore((state) => state.changedPeople);
  const { busy, failure, send } = useWish();
  if (!lastDeed) return null;
  const { said, count } = lastDeed;
  const undo = async () => {
    const answer = await send({ type: lastDeed.undo, batch: lastDeed.batch });
    if (!answer.ok) return;
    setLastDeed(null);
    changedPeople();
  };
  return (
    <div className={styles.bar}>
      <output className={styles.said}>{plural(said, count, formatNumber(count, locale()))}</output>
      <Action isPending={busy} onPress={() => void undo()}>
        {text('undo')}
      </Action>
      <Action look="quiet" icon="cross" aria-label={text('close')} onPress={() => setLastDeed(null)} />
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}
