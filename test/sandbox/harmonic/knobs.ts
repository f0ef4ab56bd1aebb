import { commonKnobs, type Knobs } from '../vendor/knobs.ts';
import type { ScenarioName } from './scenarios.ts';

export interface HarmonicKnobs extends Knobs<ScenarioName> {
  /** The vendor's clock, by which the cooldown ends. */
  now: () => number;
  /** Other names of people's profiles: they lead to the person, who shows the own one. */
  otherNames: Map<string, string>;
  /** How much else is told of a person, in bytes. */
  personBytes: number;
  /** Can people be read together at all? */
  hasBatchGet: boolean;
}

/** The limit counts every request, also the free ones. */
export const defaultKnobs = (): HarmonicKnobs => ({
  ...commonKnobs<ScenarioName>({ requests: 10, perMs: 1_000 }),
  now: Date.now,
  otherNames: new Map(),
  personBytes: 2_000,
  hasBatchGet: true,
});
