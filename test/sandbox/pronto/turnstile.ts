import type { Answer } from '../site.ts';
import type { Knobs } from './knobs.ts';
import { refusals } from './refusals.ts';

export interface Turnstile {
  /** Resolves with a refusal, or with null once there is room. */
  enter: (key: string, at: number) => Promise<Answer | null>;
  leave: (key: string) => void;
  peak: () => { perSecond: number; atOnce: number };
}

interface Line {
  /** Arrivals, refused ones included, in milliseconds. */
  arrivals: number[];
  inside: number;
  waiting: (() => void)[];
}

/** The vendor's limits: so many in any sliding second, and so many at once. */
export function createTurnstile(knobs: Knobs): Turnstile {
  const lines = new Map<string, Line>();
  const peak = { perSecond: 0, atOnce: 0 };
  const lineOf = (key: string): Line => {
    const line = lines.get(key) ?? { arrivals: [], inside: 0, waiting: [] };
    lines.set(key, line);
    return line;
  };
  return {
    async enter(key, at) {
      const line = lineOf(key);
      line.arrivals = [...line.arrivals.filter((past) => past > at - 1_000), at];
      peak.perSecond = Math.max(peak.perSecond, line.arrivals.length);
      peak.atOnce = Math.max(peak.atOnce, line.inside + line.waiting.length + 1);
      if (knobs.perSecond !== null && line.arrivals.length > knobs.perSecond)
        return refusals.rate(knobs.retryAfter);
      if (knobs.concurrent !== null && line.inside >= knobs.concurrent)
        await new Promise<void>((resolve) => line.waiting.push(resolve));
      line.inside += 1;
      return null;
    },
    leave(key) {
      const line = lineOf(key);
      line.inside -= 1;
      line.waiting.shift()?.();
    },
    peak: () => ({ ...peak }),
  };
}
