import { browser } from 'wxt/browser';
import type catalogue from '../assets/_locales/en/messages.json';

export type TextKey = keyof typeof catalogue;

/** A sentence of the message catalogue in the browser's language. */
export function text(key: TextKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}
