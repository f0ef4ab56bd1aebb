import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { useWish } from '../use-wish.ts';

/** Deletes everything, but only for somebody who types that they want it. Afterwards the first run is shown. */
export function WipeDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { busy, failure, send, clear } = useWish();
  const [typed, setTyped] = useState('');
  const word = text('wipe_word');
  const isMeant = typed.trim().toLowerCase() === word.toLowerCase();
  const wipe = async () => {
    const answer = await send({ type: 'wipe' });
    if (answer.ok) location.reload();
  };
  /** What was typed is meant once only. */
  const close = () => {
    setTyped('');
    clear();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      isBusy={busy}
      failure={failure}
      canConfirm={isMeant}
      isDestructive
      title={text('wipe_question')}
      confirmLabel={text('wipe_confirm')}
      onConfirm={wipe}
      onClose={close}
    >
      <p>{text('wipe_about')}</p>
      <TextInput label={text('wipe_type', word)} value={typed} onChange={setTyped} />
    </ConfirmDialog>
  );
}
