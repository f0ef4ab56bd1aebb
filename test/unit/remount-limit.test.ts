import { expect, it } from 'vitest';
import { mayRemount } from '../../lib/linkedin/remount-limit.ts';

it('allows five remounts in ten seconds', () => {
  expect(mayRemount([], 0)).toBe(true);
  expect(mayRemount([0, 1, 2, 3], 10)).toBe(true);
  expect(mayRemount([0, 1, 2, 3, 4], 10)).toBe(false);
});

it('forgets what is ten seconds old', () => {
  expect(mayRemount([0, 1, 2, 3, 4], 9999)).toBe(false);
  expect(mayRemount([0, 1, 2, 3, 4], 10_000)).toBe(true);
});
