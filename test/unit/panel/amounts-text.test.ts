import { expect, test, vi } from 'vitest';
import { amountsText, findForText } from '../../../components/credits/amounts-text.ts';

vi.mock('wxt/browser', () => import('./browser-in-english.ts'));

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
