import { text } from '../../lib/text.ts';
import { CopyAction } from '../shell/copy-action.tsx';
import styles from './shortcuts-dialog.module.css';
import { useBrowserKeys } from './use-browser-keys.ts';
import { Keys } from './keys.tsx';

/** A page may not link to it. */
const shortcutsPage = 'chrome://extensions/shortcuts';

/** The keys that work on any page, as they are set in the browser, where to set them, and what the mouse can do. */
export function BrowserKeys() {
  const commands = useBrowserKeys();
  if (!commands) return null;
  return (
    <section className={styles.part} aria-labelledby="keys-browser">
      <h3 id="keys-browser">{text('shortcuts_browser')}</h3>
      <dl className={styles.list}>
        {commands.map(({ name, description, shortcut }) => (
          <div key={name} className={styles.line}>
            <dt>{description}</dt>
            <dd>{shortcut ? <Keys keys={[shortcut]} /> : <span>{text('shortcut_not_set')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{text('shortcuts_change')}</p>
      <div className={styles.change}>
        <code>{shortcutsPage}</code>
        <CopyAction
          label={text('copy')}
          name={text('copy_value', shortcutsPage)}
          value={() => shortcutsPage}
        />
      </div>
      <p className={styles.soft}>{text('menu_told', text('menu_find_profile'))}</p>
    </section>
  );
}
