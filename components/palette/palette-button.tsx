import { text } from '../../lib/text.ts';
import { Keys } from '../keyboard/keys.tsx';
import { shortcutKeys } from '../keyboard/shortcut-names.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import said from '../shell/said-only.module.css';
import styles from './palette.module.css';

/** The way to the palette for whoever does not know its keys, which it shows. */
export function PaletteButton() {
  const setOverlay = usePanelStore((state) => state.setOverlay);
  return (
    <Action look="quiet" icon="search" onPress={() => setOverlay('palette')}>
      {/* The icon and the keys are enough for the eye. */}
      <span className={said.saidOnly}>{text('palette_open')} </span>
      <span className={styles.buttonKeys}>
        <Keys keys={shortcutKeys('palette')} />
      </span>
    </Action>
  );
}
