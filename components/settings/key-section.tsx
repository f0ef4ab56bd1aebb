import { useState } from 'react';
import type { KeyHint } from '../../lib/database.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { Icon } from '../shell/icon.tsx';
import { useWish } from '../use-wish.ts';
import { KeyForm } from './key-form.tsx';
import { LockedNote } from './locked-note.tsx';
import { KeyResult } from './key-result.tsx';
import styles from './key-section.module.css';
import { Section } from './section.tsx';
import { useKeyHint } from './use-key-hint.ts';

/** One vendor's key: stored or replaced, checked for free, removed; only its last characters are ever shown. One of a
 * vendor that is not allowed can only be removed. */
export function KeySection({ provider, isAllowed }: { provider: ProviderId; isAllowed: boolean }) {
  const hint = useKeyHint(provider);
  const { name } = capabilitiesOf(provider);
  return (
    <Section title={text('key_of', name)}>
      {!isAllowed && <LockedNote>{text('vendor_not_allowed')}</LockedNote>}
      {hint && <StoredKey provider={provider} hint={hint} isAllowed={isAllowed} />}
      {hint !== undefined && isAllowed && (
        <KeyForm
          provider={provider}
          hint={text(hint ? 'key_replace_hint' : 'key_hint', name)}
          said={hint?.checkResult ?? null}
        />
      )}
    </Section>
  );
}

interface StoredKeyProps {
  provider: ProviderId;
  hint: KeyHint;
  isAllowed: boolean;
}

function StoredKey({ provider, hint, isAllowed }: StoredKeyProps) {
  const { busy, failure, send } = useWish();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    setAsking(false);
    await send({ type: 'remove-key', provider });
  };
  return (
    <>
      <div className={styles.stored}>
        <Icon name="key" />
        <span className={styles.dots} title={text('key_ends_in', hint.lastFour)}>
          ••••{hint.lastFour}
        </span>
        <Action
          isPending={busy}
          isDisabled={!isAllowed}
          onPress={() => send({ type: 'check-key', provider })}
        >
          {text('check_key')}
        </Action>
        <Action look="danger" isDisabled={busy} onPress={() => setAsking(true)}>
          {text('remove_key')}
        </Action>
      </div>
      <KeyResult hint={hint} />
      {failure && failure.code !== hint.checkResult && <FailureNote failure={failure} urgent />}
      <ConfirmDialog
        isOpen={isAsking}
        isDestructive
        title={text('remove_key_title')}
        confirmLabel={text('remove_key')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        <p>{text('remove_key_text', capabilitiesOf(provider).name)}</p>
      </ConfirmDialog>
    </>
  );
}
