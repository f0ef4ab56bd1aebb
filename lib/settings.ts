import type { Prices } from './enrichment/cost.ts';
import type { Kind } from './enrichment/kind.ts';
import type { ProviderId } from './enrichment/provider-id.ts';

/** `sync`: the answer is awaited. `async`: the vendor gives a reference, which is polled. */
export type Way = 'sync' | 'async';

export interface ProviderSettings {
  /** Which of the vendor's known hosts: a key of the provider's `hostChoices`. */
  hosts: string;
  way: Way;
  prices: Prices;
  /** The most to spend in one day, in the vendor's unit; null: no cap. */
  dailyCap: number | null;
  /** Never above the documented limit. */
  requestsPerSecond: number;
  webhookUrl: string | null;
  /** ISO 3166-1 alpha-2. */
  phoneCountryCodes: string[];
}

export interface Settings {
  /** false: the side-panel-only mode, in which nothing is inserted into LinkedIn's pages. */
  pageControls: boolean;
  /** The most that one run may spend, in the vendor's unit; null: no cap. */
  runCap: number | null;
  tickedKinds: Kind[];
  providers: Record<ProviderId, ProviderSettings>;
  /** When the first run was finished; null: not yet. */
  firstRunDoneAt: number | null;
}

/** Prices: the vendor's list (email 3, phone 30); that of a personal email is on no page. */
export const defaultSettings: Settings = {
  pageControls: true,
  runCap: 1000,
  tickedKinds: ['work-email'],
  firstRunDoneAt: null,
  providers: {
    pronto: {
      hosts: 'pronto',
      way: 'sync',
      prices: { 'work-email': 3, 'personal-email': null, phone: 30 },
      dailyCap: 300,
      requestsPerSecond: 50,
      webhookUrl: null,
      phoneCountryCodes: [],
    },
  },
};
