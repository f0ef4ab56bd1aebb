import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { formatLanguage } from '../../../lib/format/format-language.ts';
import { formatTyped } from '../../../lib/format/format-number.ts';
import { parseAmount } from '../../../lib/enrichment/parse-amount.ts';
import { locale, plural, text } from '../../../lib/text.ts';

const folder = resolve(import.meta.dirname, '../../../assets/_locales');
type Catalogue = Record<string, { message: string }>;
const catalogueOf = (name: string): Catalogue =>
  JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8'));

const browser = vi.hoisted(() => ({ language: 'en', messages: {} as Record<string, { message: string }> }));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => browser.language,
      getMessage: (key: string, words: string[] = []) =>
        (browser.messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => words[place - 1] ?? ''),
    },
  },
}));

/** A browser of this language, in which Chrome takes the given catalogue. */
function speak(language: string, messages: Catalogue): void {
  Object.assign(browser, { language, messages });
}

beforeEach(() => speak('en-US', catalogueOf('en')));

test.each([
  ['en-GB', 'en', 'en-GB'],
  ['de', 'de', 'de'],
  ['de-AT', 'de', 'de-AT'],
  ['nl', 'en', 'en'],
  ['eng', 'en', 'en'],
])('a browser in %s with the catalogue of %s writes as in %s', (language, catalogue, written) => {
  speak(language, catalogueOf(catalogue));
  expect(locale()).toBe(written);
});

test('a plural takes the form of the language, and falls back to the last one', () => {
  expect([1, 2].map((count) => plural('people_count', count))).toEqual(['1 person', '2 people']);
  const polish = { one: 'osoba', few: 'osoby', other: 'osób' };
  const forms = Object.entries(polish).map(([form, word]) => [
    `people_count_${form}`,
    { message: `$1 ${word}` },
  ]);
  speak('pl', { language: { message: 'pl' }, ...Object.fromEntries(forms) });
  const said = [1, 2, 5].map((count) => plural('people_count', count));
  expect(said).toEqual(['1 osoba', '2 osoby', '5 osób']);
});

test('a number in a sentence is written as the language does', () => {
  speak('de', catalogueOf('de'));
  expect(text('run_done_of', 1234.5, 20_000)).toContain('1.234,5');
  expect(plural('people_count', 1234)).toBe('1.234 Personen');
});

test('a message that is missing shows its name', () => {
  speak('en', {});
  expect(text('save')).toBe('save');
});

test('an amount is typed as the language writes it, and read again', () => {
  for (const language of ['en', 'de', 'fr', 'es', 'pl']) {
    const typed = formatTyped(12345.5, language);
    expect(parseAmount(typed)).toEqual({ value: 12345.5 });
  }
  expect(formatTyped(0.5, 'de')).toBe('0,5');
  expect(formatTyped(null, 'de')).toBe('');
});

test('a language is called by its name, and what is none as it stands', () => {
  expect(formatLanguage('de', 'en')).toBe('German');
  expect(formatLanguage('fr-CH', 'de')).toBe('Französisch (Schweiz)');
  expect(formatLanguage('no language', 'en')).toBe('no language');
});
