import { describe, expect, test } from 'vitest';
import { offerKinds, tickable } from '../../../lib/enrichment/kind-offer.ts';
import { kinds } from '../../../lib/enrichment/kind.ts';
import { parseAmount } from '../../../lib/enrichment/parse-amount.ts';
import { prontoOnly } from '../waterfall.ts';
import { summarizeSpend } from '../../../lib/enrichment/spend-summary.ts';

const step = (price: number | null, countsAs: number) => [{ provider: 'pronto', price, countsAs }];

describe('amounts as typed', () => {
  test.each([
    ['', null],
    ['  ', null],
    ['3', 3],
    ['0', 0],
    ['2.5', 2.5],
    ['2,50', 2.5],
    [' 1000 ', 1000],
  ])('%j is %j', (typed, value) => expect(parseAmount(typed)).toEqual({ value }));

  test.each(['-1', '1e9', 'three', '1.234', '1 000', 'NaN', 'Infinity', '99999999', '٣'])(
    '%j is refused',
    (typed) => expect(parseAmount(typed)).toEqual({ wrong: true }),
  );
});

describe('kinds on offer', () => {
  test('an unknown price counts as the dearest known one', () => {
    expect(offerKinds(kinds, prontoOnly, true)).toEqual([
      { kind: 'work-email', steps: step(3, 3), needsConsent: false },
      { kind: 'personal-email', steps: step(null, 30), needsConsent: false },
      { kind: 'phone', steps: step(30, 30), needsConsent: false },
    ]);
  });

  test('without consent a personal email cannot be ticked, whatever is wished', () => {
    const offers = offerKinds(kinds, prontoOnly, false);
    expect(tickable(['work-email', 'personal-email'], offers)).toEqual(['work-email']);
  });

  test('what is not available is not on offer', () => {
    const offers = offerKinds(['phone'], prontoOnly, true);
    expect(tickable(['work-email', 'phone'], offers)).toEqual(['phone']);
  });
});

describe('a sum of spends', () => {
  const spend = { amount: 3, highest: 3, unit: 'credits', basis: 'reported', uncertain: false } as const;

  test('nothing adds up to nothing', () => expect(summarizeSpend([])).toBeNull());

  test('is as sure as its least sure part', () => {
    const sum = summarizeSpend([spend, { ...spend, amount: 30, highest: 30, basis: 'estimated' }, spend]);
    expect(sum).toEqual({ ...spend, amount: 36, highest: 36, basis: 'estimated' });
  });

  test('an unknown part makes the amount unknown, and keeps the most it can be', () => {
    const unknown = { ...spend, amount: null, highest: 30, basis: 'unknown', uncertain: true } as const;
    const sum = { ...spend, amount: null, highest: 33, basis: 'unknown', uncertain: true };
    expect(summarizeSpend([spend, unknown])).toEqual(sum);
  });
});
