import { harmonicScenarios } from './harmonic/scenarios.ts';
import { prontoScenarios } from './pronto/scenarios.ts';
import { salesfinityScenarios } from './salesfinity/scenarios.ts';
import { sixtyfourScenarios } from './sixtyfour/scenarios.ts';
import { commonScenarios } from './vendor/scenarios.ts';

/** Whatever any of the imitated vendors stages: a person stands for one of them at every vendor. */
export const scenarioNames = [
  ...commonScenarios,
  ...prontoScenarios,
  ...salesfinityScenarios,
  ...sixtyfourScenarios,
  ...harmonicScenarios,
] as const;
export type ScenarioName = (typeof scenarioNames)[number];
