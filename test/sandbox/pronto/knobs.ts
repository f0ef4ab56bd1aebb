import { commonKnobs, type Knobs } from '../vendor/knobs.ts';
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

export interface ProntoKnobs extends Knobs<ScenarioName> {
  creditsShape: CreditsShape;
}

export const defaultKnobs = (): ProntoKnobs => ({
  ...commonKnobs<ScenarioName>({ requests: 50, perMs: 1_000 }),
  creditsShape: 'credits',
});

export function creditsBody(shape: CreditsShape, credits: number): object {
  if (shape === 'nested') return { data: { plan: 'growth', credits } };
  if (shape === 'text') return { credits: `${credits} credits` };
  if (shape === 'none') return { plan: 'growth' };
  return { [shape]: credits };
}
