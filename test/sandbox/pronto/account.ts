import type { ScenarioName } from './scenarios.ts';

/** The account behind one key. */
export interface Account {
  name: string;
  email: string;
  credits: number;
  /** Has the owner accepted the terms for personal emails? */
  personalEmailConsent: boolean;
  /** When set, every enrichment with this key goes so, whoever is asked for. */
  scenario: ScenarioName | null;
}

export const prontoKeys = {
  good: 'sandbox-pronto-key-7f3a91c2',
  noConsent: 'sandbox-pronto-key-no-consent',
  noCredits: 'sandbox-pronto-key-no-credits',
  forbidden: 'sandbox-pronto-key-forbidden',
} as const;

const account = (changes: Partial<Account> = {}): Account => ({
  name: 'Sample & Co',
  email: 'owner@sample.example',
  credits: 1_000,
  personalEmailConsent: true,
  scenario: null,
  ...changes,
});

/** Accounts by key. A key that is not here gets 401. */
export const sampleAccounts = (): Map<string, Account> =>
  new Map([
    [prontoKeys.good, account()],
    [prontoKeys.noConsent, account({ personalEmailConsent: false })],
    [prontoKeys.noCredits, account({ credits: 2 })],
    [prontoKeys.forbidden, account({ scenario: 'wrong-key-403' })],
  ]);
