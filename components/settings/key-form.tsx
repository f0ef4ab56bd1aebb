import { useState } from 'react';
import type { FailureCode } from '../../lib/enrichment/failure.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { SubmitForm } from '../shell/submit-form.tsx';
import { usePanelStore } from '../panel-store.ts';
import { useWish } from '../use-wish.ts';
import styles from './key-form.module.css';

interface KeyFormProps {
  provider: ProviderId;
  hint: string;
  /** What is said elsewhere of the stored key, so that it is not said twice. */
  said: string | null;
}

/** With these a key was not stored; any other failure is one of its check. */
const unstored: readonly FailureCode[] = [
  'internal',
  'invalid_message',
  'storage_full',
  'vendor_not_allowed',
  'keys_locked',
];

/** The field for a key: it goes to the worker and is forgotten here at once. */
export function KeyForm({ provider, hint, said }: KeyFormProps) {
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const [apiKey, setApiKey] = useState('');
  const save = async () => {
    const answer = await send({ type: 'save-key', provider, apiKey: apiKey.trim() });
    const isStored = answer.ok || !unstored.includes(answer.failure.code);
    if (!isStored) return;
    // Another one may have been typed while this one was checked.
    setApiKey((typed) => (typed === apiKey ? '' : typed));
    announce(text('key_saved'));
  };
  return (
    <SubmitForm className={styles.form} isReady={apiKey.trim() !== '' && !busy} onSubmit={save}>
      <TextInput label={text('api_key')} type="password" value={apiKey} onChange={setApiKey} hint={hint} />
      <div>
        <Action look="primary" type="submit" isDisabled={apiKey.trim() === ''} isPending={busy}>
          {text('save_key')}
        </Action>
      </div>
      {failure && failure.code !== said && <FailureNote failure={failure} urgent />}
    </SubmitForm>
  );
}
