import type { CommonScenario } from '../vendor/scenarios.ts';

/** What Harmonic does beside what every vendor does. */
export const harmonicScenarios = [
  'unknown-there',
  'invalid-there',
  'address-on-record',
  'address-on-record-hidden',
  'address-on-record-gone',
  'recently-attempted',
  'skipped',
  'errored',
  'success-without-address',
  'job-halfway',
  'job-broken',
] as const;
export type ScenarioName = CommonScenario | (typeof harmonicScenarios)[number];
