import { useState } from 'react';
import { localDay } from '../../lib/clock.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { FileAction } from '../shell/file-action.tsx';
import { useWish } from '../use-wish.ts';
import { KeysTick } from './keys-tick.tsx';
import styles from './data.module.css';
import { handOver, saveHandedOver } from './hand-over.ts';

/** The settings as a file, for another browser or a colleague. */
export function SettingsFilePart() {
  const { busy, failure, attempt } = useWish();
  const announce = usePanelStore((state) => state.announce);
  const [keys, setKeys] = useState(false);
  const save = async () => {
    const name = `reachable-settings-${localDay(Date.now())}.json`;
    const answer = await attempt(() => saveHandedOver('settings', { keys, name }));
    if (answer.ok) announce(text('settings_file_saved'));
  };
  const open = async (file: File) => {
    const answer = await attempt(() =>
      handOver('settings', file, (id) => ({ type: 'read-settings', file: id })),
    );
    if (answer.ok) announce(text('settings_file_read'));
  };
  return (
    <div className={styles.part}>
      <h3>{text('settings_file_title')}</h3>
      <p>{text('settings_file_about')}</p>
      <KeysTick isSelected={keys} onChange={setKeys} />
      <div className={styles.actions}>
        <Action isPending={busy} onPress={save}>
          {text('settings_file_save')}
        </Action>
        <FileAction types={['.json']} isPending={busy} onFile={open}>
          {text('settings_file_open')}
        </FileAction>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}
