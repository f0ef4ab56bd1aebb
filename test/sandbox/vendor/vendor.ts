import type { Site } from '../site.ts';
import type { Knobs } from './knobs.ts';

/** One charge. Amounts are in the vendor's unit. */
export interface Charge {
  /** Milliseconds since 1970. */
  at: number;
  key: string;
  /** What the vendor calls the request: an enrichment, a task, a job. */
  reference: string;
  /** The person's slug. */
  person: string;
  amount: number;
}

/** The account behind one key. */
export interface Account {
  name: string;
  email: string;
  /** What is left, in the vendor's unit. */
  credits: number;
  /** When set, every paid request with this key goes so, whoever is asked for. */
  scenario: string | null;
}

/** The most requests of one key that came in one sliding window of its limit, and that were open at once. */
export interface Peak {
  inWindow: number;
  atOnce: number;
}

/** An imitated vendor: one folder makes one of these. */
export interface Vendor {
  site: Site;
  knobs: Knobs;
  /** Accounts by key. */
  keys: ReadonlyMap<string, Account>;
  /** Every charge, oldest first. */
  ledger: readonly Charge[];
  /** How many exchanges the scenario `silence` holds open. */
  held: () => number;
  releaseHeld: () => void;
  peak: () => Peak;
}
