import type { ScenarioName } from './scenarios.ts';

export const creditsShapes = [
  'credits',
  'balance',
  'remaining',
  'enrichment_credits',
  'nested',
  'text',
  'none',
] as const;
export type CreditsShape = (typeof creditsShapes)[number];

/** What a test may turn on the imitated vendor, at any time. */
export interface Knobs {
  /** Milliseconds each answer takes, drawn evenly. */
  latency: { min: number; max: number };
  /** Enrichments per key in any sliding second; null: no limit. */
  perSecond: number | null;
  /** Seconds that a 429 of the limit names. */
  retryAfter: number;
  /** Requests of one account that are served at once, further ones wait their turn; null: no bound. */
  concurrent: number | null;
  /** GETs that answer `pending` before the result of an async enrichment. */
  pollsUntilFinished: number;
  creditsShape: CreditsShape;
  /** What the scenario `slow` takes, in milliseconds. */
  slowMilliseconds: number;
  /** How often the two `rate-limited` scenarios say 429 before they find the person. */
  rateLimitedTimes: number;
  /** Another scenario than the person's own, by slug. */
  scenarios: Map<string, ScenarioName>;
}

export const defaultKnobs = (): Knobs => ({
  latency: { min: 0, max: 0 },
  perSecond: 50,
  retryAfter: 1,
  concurrent: null,
  pollsUntilFinished: 1,
  creditsShape: 'credits',
  slowMilliseconds: 2_000,
  rateLimitedTimes: 1,
  scenarios: new Map(),
});

export function creditsBody(shape: CreditsShape, credits: number): object {
  if (shape === 'nested') return { data: { plan: 'growth', credits } };
  if (shape === 'text') return { credits: `${credits} credits` };
  if (shape === 'none') return { plan: 'growth' };
  return { [shape]: credits };
}
