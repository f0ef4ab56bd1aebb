import { expect, it } from 'vitest';
import { newId } from '../../lib/new-id.ts';

it('is short, plain, and never the same', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(ids.filter((id) => !/^\w{16}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(10_000);
});
