import { useState } from 'react';
import { leastPassphrase } from '../../lib/privacy/least-passphrase.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { SubmitForm } from '../shell/submit-form.tsx';
import { useWish } from '../use-wish.ts';
import styles from './privacy.module.css';

const empty = { current: '', next: '', again: '' };

/** Sets a passphrase, or puts another in its place. */
export function PassphraseForm({ isSet }: { isSet: boolean }) {
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const [typed, setTyped] = useState(empty);
  const { current, next, again } = typed;
  const isShort = next !== '' && next.length < leastPassphrase;
  const differs = again !== '' && again !== next;
  const isReady = next.length >= leastPassphrase && again === next && (!isSet || current !== '');
  const save = async () => {
    const answer = await send({ type: 'set-passphrase', current, next });
    if (!answer.ok) return;
    setTyped(empty);
    announce(text('passphrase_saved'));
  };
  const field = (name: keyof typeof empty) => ({
    type: 'password' as const,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  return (
    <SubmitForm className={styles.part} isReady={isReady && !busy} onSubmit={save}>
      {isSet && <TextInput label={text('passphrase_current')} {...field('current')} />}
      <TextInput
        label={text('passphrase_new')}
        hint={text('passphrase_hint')}
        problem={isShort ? text('passphrase_short') : undefined}
        {...field('next')}
      />
      <TextInput
        label={text('passphrase_repeat')}
        problem={differs ? text('passphrase_differs') : undefined}
        {...field('again')}
      />
      <div className={styles.actions}>
        <Action type="submit" isDisabled={!isReady} isPending={busy}>
          {text(isSet ? 'passphrase_change' : 'passphrase_set')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </SubmitForm>
  );
}
