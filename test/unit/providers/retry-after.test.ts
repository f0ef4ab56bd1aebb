import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../lib/providers/retry-after.ts';

const now = Date.parse('2026-05-07T15:30:00Z');
const dayMs = 86_400_000;

describe('how long a vendor says to wait', () => {
  it.each([
    ['7', 7000],
    [' 1.5 ', 1500],
    ['Thu, 07 May 2026 15:30:20 GMT', 20_000],
  ])('%s', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });

  it.each([
    null,
    '',
    ' ',
    'soon',
    '7 seconds',
    '-5',
    '0',
    'NaN',
    'Infinity',
    'Thu, 07 May 2026 15:29:00 GMT',
  ])('is not known from %s, which may be of another clock', (header) => {
    expect(retryAfterMs(header, now)).toBeNull();
  });

  it.each(['999999', '1e15', '1e300', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'is a day at most, so that nobody waits for ever: %s',
    (header) => {
      expect(retryAfterMs(header, now)).toBe(dayMs);
    },
  );
});
