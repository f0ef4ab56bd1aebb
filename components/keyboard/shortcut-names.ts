import { type TextKey, text } from '../../lib/text.ts';
import { isMac } from './is-mac.ts';
import { type ShortcutId, keysOf } from './shortcuts.ts';

/** What a shortcut does, in the order in which they are shown. */
export const shortcutNames: Record<ShortcutId, TextKey> = {
  palette: 'palette_open',
  search: 'shortcut_search',
  help: 'shortcuts_title',
  person: 'tab_person',
  runs: 'tab_runs',
  history: 'tab_history',
  spend: 'tab_spend',
  settings: 'tab_settings',
};

export function shortcutKeys(id: ShortcutId): string[] {
  return keysOf(id, { isMac, control: text('key_control') });
}
