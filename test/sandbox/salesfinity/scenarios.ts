import type { CommonScenario } from '../vendor/scenarios.ts';

/** What Salesfinity does beside what every vendor does. */
export const salesfinityScenarios = ['completed-empty', 'processing-for-ever', 'done-at-once'] as const;
export type ScenarioName = CommonScenario | (typeof salesfinityScenarios)[number];
