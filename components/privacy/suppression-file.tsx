import { useState } from 'react';
import { localDay } from '../../lib/clock.ts';
import { wholeText } from '../../lib/file-texts.ts';
import { readSuppressionFile } from '../../lib/privacy/read-suppression-file.ts';
import { readSuppressionList } from '../../lib/privacy/read-suppression-list.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { saveFile } from '../save-file.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { FileAction } from '../shell/file-action.tsx';
import { useWish } from '../use-wish.ts';
import styles from './privacy.module.css';
import { useLiveQuery } from '../use-live-query.ts';

/** How many are on the list, and the list as a file that names nobody. */
export function SuppressionFile() {
  const database = useDatabase();
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const [isUnreadable, setUnreadable] = useState(false);
  const count = useLiveQuery(() => database.suppressions.count(), [database]) ?? 0;
  const save = async () => {
    const content = JSON.stringify(await readSuppressionList(database));
    saveFile({ name: `do-not-look-up-${localDay(Date.now())}.json`, type: 'application/json', content });
  };
  const open = async (file: File) => {
    const read = readSuppressionFile(await wholeText(file));
    setUnreadable(read === null);
    if (read === null) return;
    // What is on the list already stays as it is: whoever tries again after a failure takes in the rest.
    for (const wish of read.wishes) if (!(await send(wish)).ok) return;
    announce(plural('suppression_imported', read.count));
  };
  return (
    <>
      <p>{plural('suppression_count', count)}</p>
      <div className={styles.actions}>
        <Action isDisabled={count === 0} onPress={save}>
          {text('suppression_export')}
        </Action>
        <FileAction types={['.json', '.txt', '.csv']} isPending={busy} onFile={open}>
          {text('suppression_import')}
        </FileAction>
      </div>
      {isUnreadable && <p role="alert">{text('suppression_unreadable')}</p>}
      {failure && <FailureNote failure={failure} urgent />}
    </>
  );
}
