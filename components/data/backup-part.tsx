import { useState } from 'react';
import { localDay } from '../../lib/clock.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import { KeysTick } from './keys-tick.tsx';
import { RestoreAction } from './restore-action.tsx';
import styles from './data.module.css';
import { saveHandedOver } from './save-handed-over.ts';

/** All that is stored as one file, and back. */
export function BackupPart() {
  const { busy, failure, send } = useWish();
  const announce = usePanelStore((state) => state.announce);
  const [keys, setKeys] = useState(false);
  const back = async () => {
    const answer = await send({ type: 'write-backup', keys });
    if (!answer.ok) return;
    await saveHandedOver('backup', `reachable-backup-${localDay(Date.now())}.json`);
    announce(text('backup_saved'));
  };
  return (
    <div className={styles.part}>
      <h3>{text('backup_title')}</h3>
      <p>{text('backup_about')}</p>
      <KeysTick isSelected={keys} onChange={setKeys} />
      <div className={styles.actions}>
        <Action isPending={busy} onPress={back}>
          {text('backup_save')}
        </Action>
        <RestoreAction />
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}
