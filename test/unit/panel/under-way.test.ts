import { expect, test } from 'vitest';
import { answered, stillUnderWay } from '../../../components/settings/under-way.ts';

const [phone, keys] = [{ tickedKinds: ['phone' as const] }, { singleKeys: false }];
const begun = [phone, keys].map((changes) => ({ changes, savedAt: null }));

test('a change counts until settings are shown that were read after it was stored', () => {
  const saved = answered(answered(begun, phone, 10), keys, 20);
  expect(stillUnderWay(saved, 5)).toEqual(saved);
  expect(stillUnderWay(saved, 15)).toEqual([{ changes: keys, savedAt: 20 }]);
  expect(stillUnderWay(saved, 20)).toEqual([]);
});

test('one that is not answered yet counts whatever is read, and one that was refused no more', () => {
  expect(stillUnderWay(begun, 99)).toEqual(begun);
  expect(answered(begun, phone, null)).toEqual([{ changes: keys, savedAt: null }]);
});
