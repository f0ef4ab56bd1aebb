import { describe, expect, it } from 'vitest';
import { isQuiet, nextStep, patience, settleTime, type Situation } from '../../lib/linkedin/next-step.ts';

const anchor = {};
const found = { key: 'in:ada-sample', anchor };
const situation: Situation = { now: 1000, found, before: null, thrownOut: null, mayRemount: true };

describe('nextStep', () => {
  it('does nothing when there is nobody to mount for', () => {
    expect(nextStep({ ...situation, found: null })).toBe('none');
  });

  it('waits at the first finding', () => {
    expect(nextStep(situation)).toBe('wait');
  });

  it('mounts at the second equal finding, not too soon after the first', () => {
    const before = { ...found, since: 1000 };
    expect(nextStep({ ...situation, before, now: 1000 + settleTime - 1 })).toBe('wait');
    expect(nextStep({ ...situation, before, now: 1000 + settleTime })).toBe('mount');
  });

  it('starts anew when person or node differ', () => {
    const now = 9000;
    expect(nextStep({ ...situation, now, before: { key: 'in:bo-sample', anchor, since: 0 } })).toBe('wait');
    expect(nextStep({ ...situation, now, before: { ...found, anchor: {}, since: 0 } })).toBe('wait');
  });

  it('comes back at once for the person it was thrown out for, while the limit leaves room', () => {
    expect(nextStep({ ...situation, thrownOut: found.key })).toBe('mount');
    expect(nextStep({ ...situation, thrownOut: found.key, mayRemount: false })).toBe('give-up');
    expect(nextStep({ ...situation, thrownOut: 'in:bo-sample' })).toBe('wait');
  });
});

describe('isQuiet', () => {
  it('needs a loaded page and a while without changes', () => {
    expect(isQuiet(1000, 1000 - settleTime, 0, true)).toBe(true);
    expect(isQuiet(1000, 1001 - settleTime, 0, true)).toBe(false);
    expect(isQuiet(1000, 0, 0, false)).toBe(false);
  });

  it('takes a restless page as it is in the end', () => {
    expect(isQuiet(patience - 1, patience - 2, 0, false)).toBe(false);
    expect(isQuiet(patience, patience - 1, 0, false)).toBe(true);
  });
});
