import { browser } from 'wxt/browser';
import type catalogue from '../assets/_locales/en/messages.json';
import { formatNumber } from './format/format-number.ts';

export type TextKey = keyof typeof catalogue;

/** Keys that exist once for each plural form: `<key>_one`, `<key>_other`. */
export type PluralKey = TextKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

type Part = string | number;

/** A sentence in the language of the catalogue. Numbers that are put into it are written as the language does; amounts,
 * times and lists are texts already. */
export function text(key: TextKey, ...parts: Part[]): string {
  return message(key, parts) || key;
}

/** The sentence for this many things, which are its first part; a language without a form of its own for the number falls
 * back to `_other`. */
export function plural(key: PluralKey, count: number, ...parts: Part[]): string {
  const form = new Intl.PluralRules(locale()).select(count);
  // English has two forms; another language's catalogue may hold more of them.
  return message(`${key}_${form}` as TextKey, [count, ...parts]) || text(`${key}_other`, count, ...parts);
}

export function numberText(value: number): string {
  return formatNumber(value, locale());
}

function message(key: TextKey, parts: readonly Part[]): string {
  const written = parts.map((part) => (typeof part === 'number' ? numberText(part) : part));
  return browser.i18n.getMessage(key, written);
}

/** The language that the texts are in, for `Intl`: the browser's, with its country, where there is a catalogue of it; else
 * that of the catalogue which stands in, so that no Dutch date is in an English sentence. */
export function locale(): string {
  const ofBrowser = browser.i18n.getUILanguage();
  const ofTexts = text('language');
  return `${ofBrowser}-`.startsWith(`${ofTexts}-`) ? ofBrowser : ofTexts;
}
