import { text } from '../../lib/text.ts';
import { Keys } from '../keyboard/keys.tsx';
import { shortcutKeys } from '../keyboard/shortcut-names.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import styles from './palette.module.css';

/** The way to the palette for whoever does not know its keys, which it shows. */
export function PaletteButton() {
  const setOverlay = usePanelStore((state) => state.setOverlay);
  return (
    <Action
      look="quiet"
      icon="search"
      aria-label={text('palette_open')}
      onPress={() => setOverlay('palette')}
    >
      {/* A picture of the keys, not what the button is called. */}
      <span className={styles.buttonKeys} aria-hidden="true">
        <Keys keys={shortcutKeys('palette')} />
      </span>
    </Action>
  );
}
