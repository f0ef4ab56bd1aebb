import { browser } from 'wxt/browser';
import type catalogue from '../assets/_locales/en/messages.json';

export type TextKey = keyof typeof catalogue;

/** Keys that exist once for each plural form: `<key>_one`, `<key>_other`. */
export type PluralKey = TextKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** A sentence of the message catalogue in the browser's language. */
export function text(key: TextKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** The sentence for this many things; a language without a form of its own for the number falls back to `_other`. */
export function plural(key: PluralKey, count: number, ...substitutions: (string | number)[]): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const words = substitutions.map(String);
  // English has two forms; another language's catalogue may hold more of them.
  const ofForm = `${key}_${form}` as TextKey;
  return browser.i18n.getMessage(ofForm, words) || text(`${key}_other`, ...words);
}

/** The language of the browser's interface, for `Intl`. */
export function locale(): string {
  return browser.i18n.getUILanguage();
}
