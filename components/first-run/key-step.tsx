import { useEffect } from 'react';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { KeyForm } from '../settings/key-form.tsx';
import { KeyResult } from '../settings/key-result.tsx';
import { useKeyHint } from '../settings/use-key-hint.ts';
import { Action } from '../shell/action.tsx';
import styles from './first-run.module.css';

/** Asks for the key; a key that works ends the first run by itself. */
export function KeyStep() {
  const hint = useKeyHint('pronto');
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
      <h2 className={styles.title}>{text('first_key_title')}</h2>
      <p className={styles.soft}>{text('first_key_text')}</p>
      {hint && <KeyResult hint={hint} />}
      <KeyForm provider="pronto" hint={text('key_hint', 'Pronto')} said={hint?.checkResult ?? null} />
      <div>
        <Action look="quiet" onPress={() => setKeyStep(false)}>
          {text(hint ? 'continue' : 'skip_key')}
        </Action>
      </div>
    </>
  );
}
