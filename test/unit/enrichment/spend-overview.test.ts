import { expect, test } from 'vitest';
import { costPerValid, daysOf, lastDays, vendorTotals } from '../../../lib/enrichment/spend-overview.ts';
import {
  addChange,
  noFigures,
  spendChange,
  type VendorDay,
  type VendorFigures,
} from '../../../lib/enrichment/vendor-day.ts';
import type { LedgerEntry } from '../../../lib/enrichment/cost.ts';

const spend = (changes: Partial<LedgerEntry>): LedgerEntry => ({
  ...{ id: 's', callId: 'c', lookupId: 'l', personId: 'p', kind: 'work-email', provider: 'pronto' },
  ...{
    at: 0,
    day: '2026-03-01',
    amount: 3,
    highest: 3,
    unit: 'credits',
    basis: 'reported',
    uncertain: false,
  },
  ...changes,
});

function daysFrom(changes: readonly Partial<LedgerEntry>[]): VendorDay[] {
  const days = new Map<string, VendorDay>();
  for (const one of changes) addChange(days, spendChange(spend(one)));
  return [...days.values()];
}

test('spends are told apart by how sure they are', () => {
  const [day] = daysFrom([
    {},
    { basis: 'estimated', amount: 5 },
    { basis: 'unknown', amount: null, highest: 7 },
    { basis: 'reported', amount: 2, uncertain: true },
  ]);
  expect(day).toMatchObject({ reported: 3, estimated: 5, unknown: 9 });
});

test('the totals of vendors stay apart, and days without any are there with nothing', () => {
  const rows = daysFrom([
    {},
    { kind: 'phone', amount: 30 },
    { day: '2026-03-03' },
    { provider: 'sixtyfour', amount: 5, unit: 'cents' },
  ]);
  const totals = vendorTotals(rows).map(({ provider, figures }) => [provider, figures.reported]);
  expect(totals).toEqual([
    ['pronto', 36],
    ['sixtyfour', 5],
  ]);
  const days = daysOf(rows, 'pronto', ['2026-03-01', '2026-03-02', '2026-03-03']);
  expect(days.map(({ figures }) => figures.reported)).toEqual([33, 0, 3]);
});

test('a valid one costs all that was spent on others too', () => {
  const figures: VendorFigures = { ...noFigures, asked: 10, found: 4, valid: 2, reported: 6, unknown: 3 };
  expect(costPerValid(figures)).toBe(4.5);
  expect(costPerValid({ ...figures, valid: 0 })).toBeNull();
});

test('the last days end today, over a month’s end and a change of the clock', () => {
  expect(lastDays(new Date(2026, 2, 30, 0, 5).getTime(), 3)).toEqual([
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
  ]);
  expect(lastDays(new Date(2026, 2, 1, 23, 59).getTime(), 2)).toEqual(['2026-02-28', '2026-03-01']);
});
