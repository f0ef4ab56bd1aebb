import type { Account } from '../vendor/vendor.ts';
import type { ScenarioName } from './scenarios.ts';

/** `credits` is what is left of the month's requests. */
export interface HarmonicAccount extends Account {
  scenario: ScenarioName | null;
}

export const monthlyLimit = 5_000;

export const harmonicKeys = {
  good: 'sandbox-harmonic-key-c07a5f93',
  poor: 'sandbox-harmonic-key-poor',
} as const;

const account = (changes: Partial<HarmonicAccount> = {}): HarmonicAccount => ({
  name: 'Sample & Co',
  email: 'owner@sample.example',
  credits: monthlyLimit,
  scenario: null,
  ...changes,
});

/** Accounts by key. A key that is not here gets 403. */
export const sampleAccounts = (): Map<string, HarmonicAccount> =>
  new Map([
    [harmonicKeys.good, account()],
    [harmonicKeys.poor, account({ credits: 0 })],
  ]);
