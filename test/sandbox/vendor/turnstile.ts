import type { Knobs } from './knobs.ts';
import type { Peak } from './vendor.ts';

export interface Turnstile {
  /** Resolves at once with how many more may come in this window (negative: refuse this one), or, when the vendor is
   * busy, once there is room. What was let in must leave. */
  enter: (key: string, at: number) => Promise<number>;
  leave: (key: string) => void;
  peak: () => Peak;
}

interface Line {
  /** Arrivals, refused ones included, in milliseconds. */
  arrivals: number[];
  inside: number;
  waiting: (() => void)[];
}

/** A vendor's limits: so many in any sliding window, and so many at once. */
export function createTurnstile(knobs: Pick<Knobs, 'limit' | 'concurrent'>): Turnstile {
  const lines = new Map<string, Line>();
  const peak = { inWindow: 0, atOnce: 0 };
  const lineOf = (key: string): Line => {
    const line = lines.get(key) ?? { arrivals: [], inside: 0, waiting: [] };
    lines.set(key, line);
    return line;
  };
  return {
    async enter(key, at) {
      const line = lineOf(key);
      const { limit, concurrent } = knobs;
      line.arrivals = [...line.arrivals.filter((past) => past > at - (limit?.perMs ?? 1_000)), at];
      peak.inWindow = Math.max(peak.inWindow, line.arrivals.length);
      peak.atOnce = Math.max(peak.atOnce, line.inside + line.waiting.length + 1);
      const left = (limit?.requests ?? Infinity) - line.arrivals.length;
      if (left < 0) return left;
      if (concurrent !== null && line.inside >= concurrent)
        await new Promise<void>((resolve) => line.waiting.push(resolve));
      line.inside += 1;
      return left;
    },
    leave(key) {
      const line = lineOf(key);
      line.inside -= 1;
      line.waiting.shift()?.();
    },
    peak: () => ({ ...peak }),
  };
}
