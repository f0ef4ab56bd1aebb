import type { FailureCode } from '../../../lib/enrichment/failure.ts';
import type { Kind } from '../../../lib/enrichment/kind.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import type { LookupState } from '../../../lib/enrichment/lookup.ts';
import type { Way } from '../../../lib/providers/way.ts';
import type { ScenarioName } from '../scenarios.ts';
import type { Vendor } from './vendor.ts';

/** What the conformance suite must know of an imitated vendor. */
export interface VendorDescription {
  /** A good key, and one whose account has too little for a single lookup. */
  keys: { good: string; poor: string };
  /** The requests that may be charged, as `POST /find-email`. */
  paid: RegExp;
  /** What only a webhook needs: the user's own address. */
  webhookUrl?: string;
  /** Every endpoint with every answer that its contract names: what becomes of the lookup. */
  rows: readonly LookupRow[];
  /** The free questions about balance and account. */
  questions: readonly QuestionRow[];
}

/** One line of the table: a lookup that meets this answer. */
export interface LookupRow {
  endpoint: string;
  answer: string;
  way: Way;
  kind?: Kind;
  scenario: ScenarioName;
  /** Turns the vendor before it is asked. */
  turn?: (vendor: Vendor) => void;
  /** What is known of the person, other than what all know. */
  facts?: (vendor: Vendor) => Partial<PersonFacts>;
  becomes: LookupState;
  code?: FailureCode;
  /** What the vendor charges for it, in its unit. */
  charged: number;
}

/** One line of the table: a question that meets this answer. `becomes`: what is read, or the code of the failure. */
export interface QuestionRow {
  endpoint: string;
  answer: string;
  question: 'balance' | 'account';
  key?: string;
  becomes: FailureCode | { amount: number | null } | { account: string | null };
}
