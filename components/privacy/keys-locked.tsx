import { text } from '../../lib/text.ts';
import { Callout } from '../shell/callout.tsx';
import styles from './privacy.module.css';
import { UnlockForm } from './unlock-form.tsx';
import { useKeyLock } from './use-key-lock.ts';

/** Asks for the passphrase wherever the user is, as long as the keys wait for it. */
export function KeysLocked() {
  if (useKeyLock() !== 'locked') return null;
  return (
    <div className={styles.above}>
      <Callout tone="caution" icon="key" title={text('locked_title')}>
        <p>{text('locked_text')}</p>
        <UnlockForm />
      </Callout>
    </div>
  );
}
