import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useAsking } from '../use-asking.ts';
import styles from './privacy.module.css';

/** The way out when the passphrase is lost. */
export function ForgetKeys() {
  const { busy, failure, send, isAsking, ask, stopAsking } = useAsking();
  const forget = async () => {
    const answer = await send({ type: 'forget-keys' });
    if (answer.ok) stopAsking();
  };
  return (
    <div className={styles.actions}>
      <Action look="danger" onPress={ask}>
        {text('forget_keys')}
      </Action>
      <ConfirmDialog
        isOpen={isAsking}
        isBusy={busy}
        isDestructive
        title={text('forget_keys_title')}
        confirmLabel={text('forget_keys')}
        onConfirm={forget}
        onClose={stopAsking}
      >
        <p>{text('forget_keys_text')}</p>
        {failure && <FailureNote failure={failure} urgent />}
      </ConfirmDialog>
    </div>
  );
}
