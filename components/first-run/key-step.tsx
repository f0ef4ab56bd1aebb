import { useEffect, useState } from 'react';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { allowedVendors } from '../../lib/preset/preset.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { KeyForm } from '../settings/key-form.tsx';
import { KeyResult } from '../settings/key-result.tsx';
import { useKeyHint } from '../settings/use-key-hint.ts';
import { Action } from '../shell/action.tsx';
import { usePreset } from '../use-preset.ts';
import styles from './first-run.module.css';

/** Asks for the first key, of the vendor that most people have or of another; a key that works ends the first run by
 * itself. */
export function KeyStep() {
  const allowed = allowedVendors(usePreset());
  const [chosen, setVendor] = useState<ProviderId>('pronto');
  const vendor = allowed.includes(chosen) ? chosen : (allowed[0] ?? chosen);
  const { name } = capabilitiesOf(vendor);
  const hint = useKeyHint(vendor);
  const setKeyStep = usePanelStore((state) => state.setKeyStep);
  const announce = usePanelStore((state) => state.announce);
  const isGood = hint?.checkResult === 'good';
  useEffect(() => {
    if (!isGood) return;
    announce(text('key_good'));
    setKeyStep(false);
  }, [isGood, announce, setKeyStep]);
  return (
    <>
      <h2 className={styles.title}>{text('first_key_title', name)}</h2>
      <p className={styles.soft}>{text('first_key_text', name)}</p>
      {hint && <KeyResult hint={hint} />}
      <KeyForm
        key={vendor}
        provider={vendor}
        hint={text('key_hint', name)}
        said={hint?.checkResult ?? null}
      />
      <div>
        <Action look="quiet" onPress={() => setKeyStep(false)}>
          {text(hint ? 'continue' : 'skip_key')}
        </Action>
      </div>
      <div className={styles.others}>
        {allowed
          .filter((id) => id !== vendor)
          .map((id) => (
            <Action key={id} look="quiet" onPress={() => setVendor(id)}>
              {text('first_key_instead', capabilitiesOf(id).name)}
            </Action>
          ))}
      </div>
    </>
  );
}
