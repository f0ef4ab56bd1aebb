import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import styles from './privacy.module.css';

/** The way out when the passphrase is lost. */
export function ForgetKeys() {
  const { busy, failure, send } = useWish();
  const [isAsking, setAsking] = useState(false);
  const forget = async () => {
    const answer = await send({ type: 'forget-keys' });
    if (answer.ok) setAsking(false);
  };
  return (
    <div className={styles.actions}>
      <Action look="danger" onPress={() => setAsking(true)}>
        {text('forget_keys')}
      </Action>
      <ConfirmDialog
        isOpen={isAsking}
        isBusy={busy}
        isDestructive
        title={text('forget_keys_title')}
        confirmLabel={text('forget_keys')}
        onConfirm={forget}
        onClose={() => setAsking(false)}
      >
        <p>{text('forget_keys_text')}</p>
        {failure && <FailureNote failure={failure} urgent />}
      </ConfirmDialog>
    </div>
  );
}
