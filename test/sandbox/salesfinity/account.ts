import type { Account } from '../vendor/vendor.ts';
import type { ScenarioName } from './scenarios.ts';

export interface SalesfinityAccount extends Account {
  scenario: ScenarioName | null;
}

export const salesfinityKeys = {
  good: 'sandbox-salesfinity-key-19bd44e6',
  poor: 'sandbox-salesfinity-key-poor',
} as const;

const account = (changes: Partial<SalesfinityAccount> = {}): SalesfinityAccount => ({
  name: 'Sample & Co',
  email: 'owner@sample.example',
  credits: 1_000,
  scenario: null,
  ...changes,
});

/** Accounts by key. A key that is not here gets 401. */
export const sampleAccounts = (): Map<string, SalesfinityAccount> =>
  new Map([
    [salesfinityKeys.good, account()],
    [salesfinityKeys.poor, account({ credits: 0 })],
  ]);
