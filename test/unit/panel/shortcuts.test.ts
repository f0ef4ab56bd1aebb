import { describe, expect, it } from 'vitest';
import { type KeyPress, keysOf, shortcutOf, singleKeys } from '../../../components/keyboard/shortcuts.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({ ...none, key, ...changes });
const pc = { isMac: false, hasSingleKeys: true };
const mac = { isMac: true, hasSingleKeys: true };

describe('keys of the panel', () => {
  it('a single key goes to a view, the search or the help', () => {
    for (const [key, id] of Object.entries(singleKeys)) expect(shortcutOf(press(key), 'page', pc)).toBe(id);
    expect(shortcutOf(press('?', { shiftKey: true }), 'page', pc)).toBe('help');
    expect(shortcutOf(press('9'), 'page', pc)).toBeNull();
  });

  it('never does anything where one types, in a list, with another key held, or switched off', () => {
    for (const key of Object.keys(singleKeys)) {
      for (const place of ['field', 'overlay'] as const) expect(shortcutOf(press(key), place, pc)).toBeNull();
      for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
        expect(shortcutOf(press(key, { [held]: true }), 'page', pc)).toBeNull();
      expect(shortcutOf(press(key), 'page', { ...pc, hasSingleKeys: false })).toBeNull();
      expect(shortcutOf(press(key, { isComposing: true }), 'page', pc)).toBeNull();
    }
  });

  it('Ctrl+K, on a Mac Command+K, opens the commands, also with single keys off, and not over a dialog', () => {
    expect(shortcutOf(press('k', { ctrlKey: true }), 'field', { ...pc, hasSingleKeys: false })).toBe(
      'palette',
    );
    expect(shortcutOf(press('K', { metaKey: true }), 'page', mac)).toBe('palette');
    expect(shortcutOf(press('k', { ctrlKey: true }), 'page', mac)).toBeNull();
    expect(shortcutOf(press('k', { metaKey: true }), 'page', pc)).toBeNull();
    expect(shortcutOf(press('k', { ctrlKey: true, shiftKey: true }), 'page', pc)).toBeNull();
    expect(shortcutOf(press('k', { ctrlKey: true }), 'overlay', pc)).toBeNull();
  });

  it('are told as they stand on the keyboard', () => {
    expect(keysOf('palette', { isMac: false, control: 'Strg' })).toEqual(['Strg', 'K']);
    expect(keysOf('palette', { isMac: true, control: 'Ctrl' })).toEqual(['⌘', 'K']);
    expect(keysOf('history', { isMac: false, control: 'Ctrl' })).toEqual(['3']);
  });
});
