import { browser } from 'wxt/browser';
import type catalogue from '../assets/_locales/en/messages.json';

export type TextKey = keyof typeof catalogue;

/** Keys that exist once for each plural form: `<key>_one`, `<key>_other`. */
export type PluralKey = TextKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** A sentence in the language of the catalogue. What is put into it is a text already: numbers, times and lists are
 * written by `lib/format`. */
export function text(key: TextKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions) || key;
}

/** The sentence for this many things; a language without a form of its own for the number falls back to `_other`. */
export function plural(key: PluralKey, count: number, ...substitutions: string[]): string {
  const form = new Intl.PluralRules(locale()).select(count);
  // English has two forms; another language's catalogue may hold more of them.
  const ofForm = `${key}_${form}` as TextKey;
  return browser.i18n.getMessage(ofForm, substitutions) || text(`${key}_other`, ...substitutions);
}

/** The language that the texts are in, for `Intl`: the browser's, with its country, where there is a catalogue of it; else
 * that of the catalogue which stands in, so that no Dutch date is in an English sentence. */
export function locale(): string {
  const ofBrowser = browser.i18n.getUILanguage();
  const ofTexts = text('language');
  return `${ofBrowser}-`.startsWith(`${ofTexts}-`) ? ofBrowser : ofTexts;
}
