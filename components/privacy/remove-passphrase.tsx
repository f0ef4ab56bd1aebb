import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { useAsking } from '../use-asking.ts';
import styles from './privacy.module.css';

/** Takes the passphrase away again; only who knows it may. */
export function RemovePassphrase() {
  const announce = usePanelStore((state) => state.announce);
  const { ask, confirm, dialog } = useAsking();
  const [current, setCurrent] = useState('');
  const remove = async () => {
    const answer = await confirm({ type: 'set-passphrase', current, next: null });
    setCurrent('');
    if (answer.ok) announce(text('passphrase_removed'));
  };
  const close = () => {
    dialog.onClose();
    setCurrent('');
  };
  return (
    <div className={styles.actions}>
      <Action look="danger" onPress={ask}>
        {text('passphrase_remove')}
      </Action>
      <ConfirmDialog
        {...dialog}
        title={text('passphrase_remove')}
        confirmLabel={text('passphrase_remove')}
        onConfirm={remove}
        onClose={close}
      >
        <p>{text('passphrase_remove_about')}</p>
        <TextInput label={text('passphrase_current')} type="password" value={current} onChange={setCurrent} />
      </ConfirmDialog>
    </div>
  );
}
