import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { SubmitForm } from '../shell/submit-form.tsx';
import { useWish } from '../use-wish.ts';
import styles from './privacy.module.css';

/** The field for the passphrase: it goes to the worker and is forgotten here at once. */
export function UnlockForm() {
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const [passphrase, setPassphrase] = useState('');
  const unlock = async () => {
    const answer = await send({ type: 'unlock-keys', passphrase });
    // Another one may have been typed while this one was tried.
    setPassphrase((typed) => (typed === passphrase ? '' : typed));
    if (answer.ok) announce(text('unlocked'));
  };
  return (
    <SubmitForm className={styles.part} isReady={passphrase !== '' && !busy} onSubmit={unlock}>
      <TextInput label={text('passphrase')} type="password" value={passphrase} onChange={setPassphrase} />
      <div className={styles.actions}>
        <Action look="primary" type="submit" isDisabled={passphrase === ''} isPending={busy}>
          {text('unlock_keys')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </SubmitForm>
  );
}
