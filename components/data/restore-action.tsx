import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { FileAction } from '../shell/file-action.tsx';
import { useWish } from '../use-wish.ts';
import { handOver } from './hand-over.ts';
import { TaskProgress } from './task-progress.tsx';

/** Opens a backup and asks before it takes the place of what is stored. */
export function RestoreAction() {
  const { busy, failure, attempt, clear } = useWish();
  const announce = usePanelStore((state) => state.announce);
  const [file, setFile] = useState<File | null>(null);
  const choose = (chosen: File) => {
    clear();
    setFile(chosen);
  };
  const restore = async () => {
    if (!file) return;
    const answer = await attempt(() =>
      handOver('restore', file, (id) => ({ type: 'restore-backup', file: id })),
    );
    if (!answer.ok) return;
    setFile(null);
    announce(text('restored'));
  };
  return (
    <>
      <FileAction types={['.json']} onFile={choose}>
        {text('restore')}
      </FileAction>
      <ConfirmDialog
        isDestructive
        title={text('restore_title')}
        confirmLabel={text('restore_confirm')}
        isOpen={file !== null}
        isBusy={busy}
        failure={failure}
        onConfirm={restore}
        onClose={() => setFile(null)}
      >
        <p dir="auto">{file?.name}</p>
        <p>{text('restore_about')}</p>
        {busy && <TaskProgress task="restore" />}
      </ConfirmDialog>
    </>
  );
}
