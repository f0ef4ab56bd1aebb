import type { CommonScenario } from '../vendor/scenarios.ts';

/** What Pronto does beside what every vendor does. */
export const prontoScenarios = [
  'valid',
  'phone-objects',
  'empty-success',
  'status-error',
  'nothing-404',
  'wrong-key-401',
  'wrong-key-403',
  'plan-limit',
  'consent-missing',
] as const;
export type ScenarioName = CommonScenario | (typeof prontoScenarios)[number];
