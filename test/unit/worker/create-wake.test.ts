import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWake } from '../../../lib/worker/create-wake.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function awake() {
  const looks: number[] = [];
  const begun = Date.now();
  const alarms = { get: async () => undefined, create: () => undefined, clear: async () => true };
  const wakeAt = createWake(alarms, { now: Date.now, look: () => void looks.push(Date.now() - begun) });
  return { looks, wakeAfter: (ms: number) => wakeAt(begun + ms) };
}

describe('the waking of the worker', () => {
  it('looks when it is time', async () => {
    const { looks, wakeAfter } = awake();
    await wakeAfter(1500);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([1500]);
  });

  it('looks at once for what became due while it was made ready', async () => {
    const { looks, wakeAfter } = awake();
    await wakeAfter(-1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([0]);
  });

  it('follows the last word', async () => {
    const { looks, wakeAfter } = awake();
    await wakeAfter(500);
    await wakeAfter(2000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([2000]);
  });

  it('leaves what is far away to the alarm', async () => {
    const { looks, wakeAfter } = awake();
    await wakeAfter(30_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
  });
});
