import { expect, test } from 'vitest';
import { balanceVerdict, spendByWord } from '../../../lib/enrichment/run-receipt.ts';
import { moneyAt } from '../../../lib/enrichment/run.ts';
import { run } from '../../e2e/panel/run-seed.ts';

test('what was spent is told apart by who says so', () => {
  const spends = [
    { amount: 3, highest: 3, basis: 'reported', uncertain: false },
    { amount: 2.5, highest: 2.5, basis: 'reported', uncertain: false },
    { amount: 30, highest: 30, basis: 'estimated', uncertain: false },
    { amount: null, highest: 30, basis: 'unknown', uncertain: false },
    { amount: null, highest: 3, basis: 'unknown', uncertain: true },
  ] as const;
  expect(spendByWord(spends)).toEqual({ reported: 5.5, estimated: 30, unknown: 30, uncertain: 3 });
  expect(spendByWord([])).toEqual({ reported: 0, estimated: 0, unknown: 0, uncertain: 0 });
});

const now = 1_790_000_000_000;
const finished = run({ id: 'r', state: 'finished', states: { found: 10 } });
const ended = (balanceAfter: number | null, changes = {}) =>
  balanceVerdict(
    {
      ...moneyAt(finished, 'pronto'),
      ...{ finishedAt: finished.finishedAt, balanceBefore: 100, balanceAfter, booked: 30, ...changes },
    },
    now,
  );

test('the balance agrees, or says by how much it does not', () => {
  expect(ended(70)).toEqual({ verdict: 'same', spent: 30 });
  expect(ended(69.999)).toMatchObject({ verdict: 'same' });
  expect(ended(64)).toEqual({ verdict: 'more', spent: 36, difference: 6 });
  expect(ended(80)).toEqual({ verdict: 'less', spent: 20, difference: 10 });
});

test('a balance that was not read twice, or that others moved, proves nothing', () => {
  expect(ended(null)).toEqual({ verdict: 'unread' });
  expect(ended(70, { balanceBefore: null })).toEqual({ verdict: 'unread' });
  expect(ended(70, { balanceDisturbed: true })).toEqual({ verdict: 'disturbed' });
});

test('a balance is awaited while the vendor may still charge what is unknown', () => {
  const unknown = { uncertain: 3, finishedAt: now - 60_000 };
  expect(ended(null, unknown)).toEqual({ verdict: 'awaited' });
  expect(ended(null, { ...unknown, balanceBefore: null })).toEqual({ verdict: 'unread' });
  expect(ended(null, { ...unknown, finishedAt: now - 3_600_000 })).toEqual({ verdict: 'unread' });
});
