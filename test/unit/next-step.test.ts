import { describe, expect, it } from 'vitest';
import { isQuiet, isSure, settleTime } from '../../lib/linkedin/next-step.ts';

describe('isSure', () => {
  const anchor = {};
  const before = { anchor, since: 1000 };

  it('is never at the first finding', () => {
    expect(isSure(undefined, { anchor, since: 9000 })).toBe(false);
  });

  it('is at the second equal finding, not too soon after the first', () => {
    expect(isSure(before, { anchor, since: 1000 + settleTime - 1 })).toBe(false);
    expect(isSure(before, { anchor, since: 1000 + settleTime })).toBe(true);
  });

  it('starts anew beside another node', () => {
    expect(isSure(before, { anchor: {}, since: 9000 })).toBe(false);
  });
});

describe('isQuiet', () => {
  it('needs a loaded page and a while without changes', () => {
    expect(isQuiet(1000, 1000 - settleTime, 5000, true)).toBe(true);
    expect(isQuiet(1000, 1001 - settleTime, 5000, true)).toBe(false);
    expect(isQuiet(1000, 0, 5000, false)).toBe(false);
  });

  it('takes a restless page as it is in the end', () => {
    expect(isQuiet(4999, 4998, 5000, false)).toBe(false);
    expect(isQuiet(5000, 4999, 5000, false)).toBe(true);
  });
});
