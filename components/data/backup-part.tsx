import { useState } from 'react';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useBackupStore } from './backup-store.ts';
import { KeysTick } from './keys-tick.tsx';
import { RestoreAction } from './restore-action.tsx';
import styles from './data.module.css';
import { TaskProgress } from './task-progress.tsx';
import { useBackupRecord } from './use-backup-record.ts';

/** All that is stored as one file, and back. */
export function BackupPart() {
  const { busy, failure, save } = useBackupStore();
  const [keys, setKeys] = useState(false);
  return (
    <div className={styles.part}>
      <h3>{text('backup_title')}</h3>
      <p>{text('backup_about')}</p>
      <LastBackup />
      <KeysTick isSelected={keys} onChange={setKeys} />
      <div className={styles.actions}>
        <Action isPending={busy} onPress={() => void save(keys)}>
          {text('backup_save')}
        </Action>
        <RestoreAction />
      </div>
      {busy && <TaskProgress task="backup" />}
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}

function LastBackup() {
  const record = useBackupRecord();
  if (!record) return null;
  const { savedAt, foundInAll, foundWhenSaved } = record;
  const since = foundInAll - foundWhenSaved;
  const facts = [
    savedAt === null ? text('backup_never') : text('backup_last', formatTime(savedAt, locale())),
    ...(since > 0 ? [plural('backup_found_since', since)] : []),
  ];
  return <p className={styles.soft}>{facts.join(' · ')}</p>;
}
