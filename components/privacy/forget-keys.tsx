import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useAsking } from '../use-asking.ts';
import styles from './privacy.module.css';

/** The way out when the passphrase is lost. */
export function ForgetKeys() {
  const { ask, confirm, dialog } = useAsking();
  return (
    <div className={styles.actions}>
      <Action look="danger" onPress={ask}>
        {text('forget_keys')}
      </Action>
      <ConfirmDialog
        {...dialog}
        isDestructive
        title={text('forget_keys_title')}
        confirmLabel={text('forget_keys')}
        onConfirm={() => void confirm({ type: 'forget-keys' })}
      >
        <p>{text('forget_keys_text')}</p>
      </ConfirmDialog>
    </div>
  );
}
