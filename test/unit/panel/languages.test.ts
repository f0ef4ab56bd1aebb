import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type english from '../../../assets/_locales/en/messages.json';
import { type TextKey, text } from '../../../lib/text.ts';

type Catalogue = Record<string, { message: string }>;

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'assets/_locales');
const catalogueOf = (name: string): Catalogue =>
  JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8'));
const source = catalogueOf('en');
const languages = readdirSync(folder).filter((name) => name !== 'en');

/** Messages that may read as in English: names, and words that the language has too. */
const sameInEvery = ['Reachable', 'CSV', 'Excel (XLSX)', 'JSON', 'vCard'];
const sameWords: Record<string, string[]> = {
  de: 'Beta|Person|Passphrase|Format|Name|Filter|Details|In $1'.split('|'),
  fr: 'cents|Ctrl|Format|Note|Notifications|Pause|Tag|Tags'.split('|'),
  es: ['Beta', 'Ctrl'],
};

const form = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(form, '');
const plurals = new Set(
  Object.keys(source)
    .filter((key) => key.endsWith('_other'))
    .map(stem),
);
const isForm = (key: string) => form.test(key) && plurals.has(stem(key));
/** The English message that says the same; forms that English has not are like its `_other`. */
const model = (key: string) =>
  source[key]?.message ?? (isForm(key) ? source[`${stem(key)}_other`]?.message : undefined);
const places = (message = '') => [...new Set(message.match(/\$\d/g))].toSorted().join();

/** The forms that small numbers ask for; what only millions ask for may fall back to `other`. */
function formsOf(language: string): Set<string> {
  const rules = new Intl.PluralRules(language);
  const counts = Array.from({ length: 1001 }, (_, count) => count);
  return new Set([...counts, 0.5, 1.5, 2.5].map((count) => rules.select(count)).concat('other'));
}

function wanted(language: string): string[] {
  const forms = [...formsOf(language)];
  return [...new Set(Object.keys(source).map((key) => (isForm(key) ? stem(key) : key)))].flatMap((key) =>
    plurals.has(key) ? forms.map((one) => `${key}_${one}`) : [key],
  );
}

describe.each(languages)('the catalogue of %s', (name) => {
  const catalogue = catalogueOf(name);
  const language = name.replace('_', '-');
  const keys = Object.keys(catalogue);
  const wrong = (isWrong: (message: string, model: string, key: string) => boolean) =>
    keys.filter((key) => isWrong(catalogue[key]?.message ?? '', model(key) ?? '', key));

  test('names its language', () => expect(catalogue['language']?.message).toBe(language));

  test('lacks no message', () => {
    expect(wanted(language).filter((key) => !catalogue[key]?.message.trim())).toEqual([]);
  });

  test('has none that English has not', () => {
    const forms: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const isKnown = (key: string) =>
      isForm(key) ? forms.includes(form.exec(key)?.[1] ?? '') : key in source;
    expect(keys.filter((key) => !isKnown(key))).toEqual([]);
  });

  test('keeps the order of English, so that changes are found side by side', () => {
    const order = (all: string[]) => [...new Set(all.map((key) => (isForm(key) ? stem(key) : key)))];
    const here = order(keys).filter((key) => source[key] ?? plurals.has(key));
    expect(here).toEqual(order(Object.keys(source)).filter((key) => here.includes(key)));
  });

  test('puts in what English puts in', () => {
    expect(wrong((message, english) => places(message) !== places(english))).toEqual([]);
  });

  test('begins and ends with a blank only where English does', () => {
    const blanks = (message: string) => [message.startsWith(' '), message.endsWith(' ')].join();
    expect(wrong((message, english) => blanks(message) !== blanks(english))).toEqual([]);
    expect(wrong((message) => /\S {2}\S/.test(message))).toEqual([]);
  });

  test('has no English left but words that are its own', () => {
    const own = new Set([...sameInEvery, ...(sameWords[language] ?? [])]);
    const hasWords = (message: string) => /\p{L}{2}/u.test(message);
    expect(
      wrong((message, english) => message === english && hasWords(message) && !own.has(message)),
    ).toEqual([]);
  });

  test('speaks of numbers as the language writes them', () => {
    const typed = new Intl.NumberFormat(language).format(10_000).replaceAll(/\s/g, '\\s?');
    const pattern = new RegExp(typed.replaceAll('.', '\\.'));
    const isOther = (message: string, english: string) => /10,000/.test(english) && !pattern.test(message);
    expect(wrong(isOther)).toEqual([]);
  });

  test('has labels that fit where English fits', () => {
    const isLabel = (message: string) => message.length <= 24 && !/[.,:]$/.test(message);
    const isLong = (message: string, english: string) =>
      isLabel(english) && message.length > english.length * 1.6 + 10;
    expect(wrong(isLong)).toEqual([]);
  });

  test('has words short enough for the button in the page and for the views', () => {
    const onPage = ['idle', 'finding', 'found', 'not_found', 'attention', 'reload'];
    const length = (key: string) => catalogue[key]?.message.length ?? Infinity;
    expect(onPage.filter((state) => length(`button_${state}`) > 20)).toEqual([]);
    const views = ['person', 'runs', 'history', 'spend', 'settings'].map((view) => length(`tab_${view}`));
    expect(views.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(42);
  });
});

test('a key that English has not is no key', () => {
  expectTypeOf<TextKey>().toEqualTypeOf<keyof typeof english>();
  // @ts-expect-error -- the types come from the English catalogue
  const wrong = () => text('no_such_sentence');
  expect(wrong).toBeTypeOf('function');
});

test('nothing that is shown is counted, joined or written by hand', () => {
  const byHand =
    /toFixed|toLocale|\.join\(', '\)|\.join\(' and '\)|text\([^()]*\)\.toLowerCase|(?:aria-label|placeholder|title|label)="[A-Z]/;
  const shown = ['components', 'lib/worker', 'entrypoints'].flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(place, file)),
  );
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((file) => byHand.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
