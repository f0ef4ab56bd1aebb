import { localDay } from '../../lib/clock.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { saveFile } from '../save-file.ts';
import { Action } from '../shell/action.tsx';
import { Callout } from '../shell/callout.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import styles from './privacy.module.css';
import { useLiveQuery } from '../use-live-query.ts';

/** Reports rows that had to be set aside; nothing while there are none. */
export function DamagedRows() {
  const database = useDatabase();
  const { busy, failure, send } = useWish();
  const rows = useLiveQuery(() => database.damagedRows.toArray(), [database]) ?? [];
  if (rows.length === 0) return null;
  const save = () =>
    saveFile({
      name: `reachable-damaged-${localDay(Date.now())}.json`,
      type: 'application/json',
      content: JSON.stringify(rows),
    });
  const title = plural('damaged_rows', rows.length);
  return (
    <Callout tone="caution" icon="warning" title={title}>
      <p>{text('damaged_rows_about')}</p>
      <div className={styles.actions}>
        <Action onPress={save}>{text('damaged_rows_save')}</Action>
        <Action look="danger" isPending={busy} onPress={() => send({ type: 'delete-damaged-rows' })}>
          {text('damaged_rows_delete')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </Callout>
  );
}
