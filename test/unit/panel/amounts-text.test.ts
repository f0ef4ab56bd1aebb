import { expect, test, vi } from 'vitest';
import catalogue from '../../../assets/_locales/en/messages.json' with { type: 'json' };
import { amountsText, findForText } from '../../../components/credits/amounts-text.ts';

const messages: Record<string, { message: string }> = catalogue;
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (key: string, words: string[] = []) =>
        (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => words[place - 1] ?? ''),
    },
  },
}));

test('nothing is said in the unit of the vendor that it is about', () => {
  const units = [{ pronto: 0 }, { sixtyfour: 0 }, { harmonic: 0 }, {}].map(amountsText);
  expect(units).toEqual(['0 credits', '0 cents', '0 requests', '0 credits']);
  expect(findForText({ sixtyfour: 0 })).toBe('Find for at most 0 cents');
  expect(findForText({ salesfinity: 0 })).toBe('Find for at most 0 credits');
});

test('a vendor that costs nothing is not named beside one that does', () => {
  expect(amountsText({ pronto: 0, sixtyfour: 5 })).toBe('5 cents');
  expect(findForText({ pronto: 1, sixtyfour: 0 })).toBe('Find for at most 1 credit');
  expect(findForText({ pronto: 3, sixtyfour: 5 })).toBe(
    'Find for at most 3 credits (Pronto) and 5 cents (Sixtyfour)',
  );
});
