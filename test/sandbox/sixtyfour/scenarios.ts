import type { CommonScenario } from '../vendor/scenarios.ts';

/** What Sixtyfour does beside what every vendor does. */
export const sixtyfourScenarios = [
  'catch-all-word',
  'risky',
  'tuple-of-two',
  'empty-list',
  'company-only',
  'empty-lead',
  'feature-missing',
  'job-cancelled',
  'job-terminated',
  'job-timed-out',
  'job-retired',
] as const;
export type ScenarioName = CommonScenario | (typeof sixtyfourScenarios)[number];
