import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import { ForgetKeys } from './forget-keys.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import styles from './privacy.module.css';
import { RemovePassphrase } from './remove-passphrase.tsx';
import { useKeyLock } from './use-key-lock.ts';

/** The passphrase over the keys: set, changed, removed, or given up. */
export function PassphrasePart() {
  const lock = useKeyLock();
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const lockNow = async () => {
    const answer = await send({ type: 'lock-keys' });
    if (answer.ok) announce(text('locked_now'));
  };
  return (
    <div className={styles.part}>
      <p className={styles.soft}>{text('passphrase_about')}</p>
      {lock === 'open' && <PassphraseForm isSet={false} />}
      {lock === 'unlocked' && (
        <>
          <div className={styles.actions}>
            <Action icon="key" isPending={busy} onPress={lockNow}>
              {text('lock_now')}
            </Action>
          </div>
          {failure && <FailureNote failure={failure} urgent />}
          <PassphraseForm isSet />
          <RemovePassphrase />
        </>
      )}
      {lock === 'locked' && (
        <>
          <p>{text('locked_text')}</p>
          <ForgetKeys />
        </>
      )}
    </div>
  );
}
