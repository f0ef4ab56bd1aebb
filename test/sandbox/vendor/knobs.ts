import type { RateLimit } from '../../../lib/enrichment/rate-limit.ts';

/** What a test may turn on any imitated vendor, at any time. */
export interface Knobs<Scenario extends string = string> {
  /** Milliseconds each answer takes, drawn evenly. */
  latency: { min: number; max: number };
  /** Requests per key in any sliding window; null: no limit. */
  limit: RateLimit | null;
  /** Seconds that a 429 of the limit names; null: it names none. */
  retryAfter: number | null;
  /** Requests of one account that are served at once, further ones wait their turn; null: no bound. */
  concurrent: number | null;
  /** Questions that are answered "not yet" before the result of a job. */
  pollsUntilFinished: number;
  /** What the scenario `slow` takes, in milliseconds. */
  slowMilliseconds: number;
  /** How often the two `rate-limited` scenarios say 429 before they find the person. */
  rateLimitedTimes: number;
  /** Another scenario than the person's own, by slug. */
  scenarios: Map<string, Scenario>;
}

export const commonKnobs = <Scenario extends string>(limit: RateLimit): Knobs<Scenario> => ({
  latency: { min: 0, max: 0 },
  limit,
  retryAfter: 1,
  concurrent: null,
  pollsUntilFinished: 1,
  slowMilliseconds: 2_000,
  rateLimitedTimes: 1,
  scenarios: new Map(),
});
