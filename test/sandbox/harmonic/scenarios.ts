import type { CommonScenario } from '../vendor/scenarios.ts';

/** What Harmonic does beside what every vendor does. */
export const harmonicScenarios = [
  'unknown-there',
  'address-on-record',
  'address-on-record-hidden',
  'recently-attempted',
  'skipped',
  'errored',
  'success-without-address',
  'job-halfway',
] as const;
export type ScenarioName = CommonScenario | (typeof harmonicScenarios)[number];
