import type { Account } from '../vendor/vendor.ts';
import type { ScenarioName } from './scenarios.ts';

/** `credits` are cents. */
export interface SixtyfourAccount extends Account {
  scenario: ScenarioName | null;
  /** The secrets that sign webhooks: none until the owner makes one, two while one replaces the other. */
  webhookSecrets: string[];
}

export const sixtyfourKeys = {
  good: 'sandbox-sixtyfour-key-52e8d0b7',
  poor: 'sandbox-sixtyfour-key-poor',
} as const;

const account = (changes: Partial<SixtyfourAccount> = {}): SixtyfourAccount => ({
  name: 'Sample & Co',
  email: 'owner@sample.example',
  credits: 100_000,
  scenario: null,
  webhookSecrets: [],
  ...changes,
});

/** Accounts by key. A key that is not here gets 401. */
export const sampleAccounts = (): Map<string, SixtyfourAccount> =>
  new Map([
    [sixtyfourKeys.good, account()],
    [sixtyfourKeys.poor, account({ credits: 4 })],
  ]);
