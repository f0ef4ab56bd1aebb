import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeepAlive } from '../../../lib/queue/keep-alive.ts';

const seconds = 1000;
/** Chrome ends a worker that did nothing for this long. */
const idleLimit = 30 * seconds;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the heartbeat', () => {
  it('beats often enough while work goes on, and stops with the last of it', async () => {
    const beats: number[] = [];
    const { during } = createKeepAlive(() => beats.push(Date.now()));
    const started = Date.now();
    const [short, long] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const work = Promise.all([during(short.promise), during(long.promise)]);
    vi.advanceTimersByTime(50 * seconds);
    short.resolve('a');
    await Promise.resolve();
    vi.advanceTimersByTime(70 * seconds);
    const gaps = [started, ...beats].map((at, index, all) => (all[index + 1] ?? Date.now()) - at);
    expect(Math.max(...gaps)).toBeLessThan(idleLimit);
    long.resolve('b');
    expect(await work).toEqual(['a', 'b']);
    const count = beats.length;
    vi.advanceTimersByTime(120 * seconds);
    expect(beats).toHaveLength(count);
  });

  it('stops after work that failed', async () => {
    const beats: number[] = [];
    const { during } = createKeepAlive(() => beats.push(1));
    await expect(during(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    vi.advanceTimersByTime(120 * seconds);
    expect(beats).toHaveLength(0);
  });
});
