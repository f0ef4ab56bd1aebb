import type { Account } from '../vendor/vendor.ts';
import type { ScenarioName } from './scenarios.ts';

/** `credits` is what is left of the month's requests. */
export interface HarmonicAccount extends Account {
  scenario: ScenarioName | null;
  /** In which month it was used last, as 2026-05. */
  month?: string;
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

/** The account as it is now: with each calendar month the quota is filled up. */
export function inMonth(account: HarmonicAccount, now: number): HarmonicAccount {
  const month = new Date(now).toISOString().slice(0, 7);
  if (account.month !== undefined && account.month !== month) account.credits = monthlyLimit;
  account.month = month;
  return account;
}
