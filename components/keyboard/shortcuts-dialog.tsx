import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { DialogFrame } from '../shell/dialog-frame.tsx';
import { BrowserKeys } from './browser-keys.tsx';
import { Keys } from './keys.tsx';
import { shortcutKeys, shortcutNames } from './shortcut-names.ts';
import styles from './shortcuts-dialog.module.css';
import type { ShortcutId } from './shortcuts.ts';
import { SingleKeysTick } from './single-keys-tick.tsx';

/** All keys there are: of the panel, and of the browser with what is really set. */
export function ShortcutsDialog() {
  const setOverlay = usePanelStore((state) => state.setOverlay);
  const close = () => setOverlay(null);
  const actions = <Action onPress={close}>{text('close')}</Action>;
  return (
    <DialogFrame title={text('shortcuts_title')} isOpen onClose={close} actions={actions}>
      <section className={styles.part} aria-labelledby="keys-panel">
        <h3 id="keys-panel">{text('shortcuts_panel')}</h3>
        <dl className={styles.list}>
          {(Object.keys(shortcutNames) as ShortcutId[]).map((id) => (
            <div key={id} className={styles.line}>
              <dt>{text(shortcutNames[id])}</dt>
              <dd>
                <Keys keys={shortcutKeys(id)} />
              </dd>
            </div>
          ))}
        </dl>
        <SingleKeysTick />
      </section>
      <BrowserKeys />
    </DialogFrame>
  );
}
