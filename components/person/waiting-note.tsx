import type { Lookup } from '../../lib/enrichment/lookup.ts';
import { text } from '../../lib/text.ts';
import { useKeyLock } from '../privacy/use-key-lock.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useNow } from '../use-now.ts';
import { useWish } from '../use-wish.ts';
import { FailureRemedy } from './failure-remedy.tsx';
import { useKeyless } from './use-keyless.ts';
import styles from './waiting-note.module.css';
import { waitingText } from './waiting-text.ts';

/** A lookup on its way: the room its answer will need, and the way out while nothing has been sent. */
export function WaitingNote({ lookup }: { lookup: Lookup }) {
  const { busy, failure, send } = useWish();
  const now = useNow();
  const isLocked = useKeyLock() === 'locked';
  const lack = useKeyless(lookup);
  return (
    <div className={styles.note}>
      <span className={styles.bar} aria-hidden="true" />
      <p className={styles.line}>{waitingText(lookup, { now, isLocked, lack })}</p>
      {lack && <FailureRemedy code={lack} provider={lookup.provider} />}
      {lookup.state === 'waiting' && (
        <Action isPending={busy} onPress={() => send({ type: 'cancel-lookups', lookupIds: [lookup.id] })}>
          {text('cancel')}
        </Action>
      )}
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}
