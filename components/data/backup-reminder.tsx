import { dueBackup } from '../../lib/backup-record.ts';
import { plural, text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { Strip } from '../shell/strip.tsx';
import { useNow } from '../use-now.ts';
import { useSettings } from '../use-settings.ts';
import { useWish } from '../use-wish.ts';
import { useBackupStore } from './backup-store.ts';
import { TaskProgress } from './task-progress.tsx';
import { useBackupRecord } from './use-backup-record.ts';

/** Asks for a backup before what was paid for is much, in whatever view one is. */
export function BackupReminder() {
  const record = useBackupRecord();
  const since = useSettings().firstRunDoneAt;
  const now = useNow();
  const due = record && since !== null ? dueBackup(record, { now, since }) : null;
  return due === null ? null : <Reminder unsaved={due} />;
}

function Reminder({ unsaved }: { unsaved: number }) {
  const { busy, failure, save } = useBackupStore();
  const putOff = useWish();
  const actions = (
    <>
      <Action isPending={busy} onPress={() => void save(false)}>
        {text('backup_now')}
      </Action>
      <Action
        look="quiet"
        icon="cross"
        aria-label={text('backup_later')}
        onPress={() => void putOff.send({ type: 'put-off-backup' })}
      />
    </>
  );
  const failed = failure ?? putOff.failure;
  return (
    <Strip icon="save" actions={actions}>
      <span>{plural('backup_due', unsaved)}</span>
      {busy && <TaskProgress task="backup" />}
      {failed && <FailureNote failure={failed} urgent />}
    </Strip>
  );
}
