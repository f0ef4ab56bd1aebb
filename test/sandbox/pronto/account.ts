import type { Account } from '../vendor/vendor.ts';
import type { ScenarioName } from './scenarios.ts';

export interface ProntoAccount extends Account {
  /** Has the owner accepted the terms for personal emails? */
  personalEmailConsent: boolean;
  scenario: ScenarioName | null;
}

export const prontoKeys = {
  good: 'sandbox-pronto-key-7f3a91c2',
  noConsent: 'sandbox-pronto-key-no-consent',
  noCredits: 'sandbox-pronto-key-no-credits',
  forbidden: 'sandbox-pronto-key-forbidden',
} as const;

const account = (changes: Partial<ProntoAccount> = {}): ProntoAccount => ({
  name: 'Sample & Co',
  email: 'owner@sample.example',
  credits: 1_000,
  personalEmailConsent: true,
  scenario: null,
  ...changes,
});

/** Accounts by key. A key that is not here gets 401. */
export const sampleAccounts = (): Map<string, ProntoAccount> =>
  new Map([
    [prontoKeys.good, account()],
    [prontoKeys.noConsent, account({ personalEmailConsent: false })],
    [prontoKeys.noCredits, account({ credits: 2 })],
    [prontoKeys.forbidden, account({ scenario: 'wrong-key-403' })],
  ]);
