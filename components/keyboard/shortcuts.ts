import type { View } from '../panel-store.ts';

export type ShortcutId = View | 'palette' | 'search' | 'help';

/** By `KeyboardEvent.key`: what is written on the key counts, wherever it lies. */
export const singleKeys: Readonly<Record<string, Exclude<ShortcutId, 'palette'>>> = {
  '1': 'person',
  '2': 'runs',
  '3': 'history',
  '4': 'spend',
  '5': 'settings',
  '/': 'search',
  '?': 'help',
};

/** Where the focus is: in a field that takes text; in a menu, list or dialog with keys of its own; or else. */
export type KeyPlace = 'field' | 'overlay' | 'page';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

interface Keyboard {
  isMac: boolean;
  /** The user's setting. */
  hasSingleKeys: boolean;
}

/** What a press means in the panel, if anything. A single key means nothing where one types. Ctrl+K (on a Mac Command+K)
 * writes nothing, so it works in fields too. */
export function shortcutOf(
  press: KeyPress,
  place: KeyPlace,
  { isMac, hasSingleKeys }: Keyboard,
): ShortcutId | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = press;
  if (isComposing || place === 'overlay' || altKey) return null;
  const [own, other] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (own && !other && !shiftKey && key.toLowerCase() === 'k') return 'palette';
  if (own || other || place === 'field' || !hasSingleKeys) return null;
  return singleKeys[key] ?? null;
}

/** The keys of a shortcut as they are written on the keyboard. `control`: the word on the control key. */
export function keysOf(id: ShortcutId, { isMac, control }: { isMac: boolean; control: string }): string[] {
  if (id === 'palette') return [isMac ? '⌘' : control, 'K'];
  return Object.keys(singleKeys).filter((key) => singleKeys[key] === id);
}
