import type { Charge, Prices } from '../enrichment/cost.ts';
import type { Failure, FailureCode } from '../enrichment/failure.ts';
import type { FindingStatus } from '../enrichment/finding.ts';
import type { Kind } from '../enrichment/kind.ts';
import type { PersonFacts } from '../enrichment/person.ts';
import type { ProviderId, Unit } from '../enrichment/provider-id.ts';
import type { ProviderSettings, Way } from '../settings.ts';

/** What a vendor is able to do: data, so that queue, preflight and panel need no special case for it. */
export interface Capabilities {
  id: ProviderId;
  name: string;
  unit: Unit;
  kinds: readonly Kind[];
  /** The documented limit, default and most of the setting. */
  requestsPerSecond: number;
  /** The vendor's known hosts; a key goes nowhere else. */
  hostChoices: readonly string[];
  /** How many kinds one call may carry, by the way it goes. */
  kindsPerCall: Readonly<Record<Way, number>>;
  listPrices: Prices;
  /** What this person lacks to be asked for this kind; null: nothing. */
  lacks(person: PersonFacts, kind: Kind): FailureCode | null;
}

/** One lookup as a call carries it. */
export interface CallItem {
  lookupId: string;
  kind: Kind;
  person: PersonFacts;
}

export interface CallRequest {
  callId: string;
  items: readonly CallItem[];
  way: Way;
}

/** An answer as it came, before anybody tries to understand it. */
export interface RawAnswer {
  status: number;
  text: string;
  /** Seconds or a date, as sent; null when absent. */
  retryAfter: string | null;
}

/** No answer came: whether the vendor got the request, and charged it, is unknown. */
export interface NoAnswer {
  status: null;
  code: 'no_answer' | 'connection_lost' | 'answer_too_large';
}

export interface FoundValue {
  value: string;
  label: string | null;
  status: FindingStatus;
  rawStatus: string | null;
}

/** What came of one lookup. An address the vendor itself calls invalid is kept, but counts as not found. `note` is
 * what the vendor said about it. */
export interface LookupOutcome {
  lookupId: string;
  state: 'found' | 'not-found';
  values: FoundValue[];
  note: string | null;
  charge: Charge;
}

/** What an answer means. `refused`: nothing was done and nothing charged. `unknown`: it may have been charged. */
export type Outcome =
  | { type: 'answered'; lookups: LookupOutcome[] }
  | { type: 'later'; reference: string | null }
  | { type: 'rate-limited'; retryAfter: string | null; detail: string | null }
  | { type: 'refused'; failure: Failure }
  | { type: 'unknown'; failure: Failure };

export type BalanceReading =
  { ok: true; amount: number | null; raw: string } | { ok: false; failure: Failure };
export type AccountReading = { ok: true; account: string | null } | { ok: false; failure: Failure };

/** A vendor, with its key and settings. `send` and `poll` never throw: no answer is a value. `understand` is pure and
 * never throws, whatever the vendor says. */
export interface Provider {
  capabilities: Capabilities;
  /** Where the paid requests go. */
  paidOrigin: string;
  send(request: CallRequest): Promise<RawAnswer | NoAnswer>;
  poll(reference: string): Promise<RawAnswer | NoAnswer>;
  understand(answer: RawAnswer, request: Pick<CallRequest, 'items' | 'way'>): Outcome;
  balance(): Promise<BalanceReading>;
  account(): Promise<AccountReading>;
}

export interface ProviderConfig {
  apiKey: string;
  settings: ProviderSettings;
  http: Http;
}

export interface HttpRequest {
  url: string;
  headers: Record<string, string>;
}

/** The only way out: a paid POST (sent once, also by the browser) and a free GET. */
export interface Http {
  post(request: HttpRequest & { body: string }): Promise<RawAnswer | NoAnswer>;
  get(request: HttpRequest): Promise<RawAnswer | NoAnswer>;
}

/** A vendor's entry in the list: what it can do, and how to make one. */
export interface ProviderKind {
  capabilities: Capabilities;
  create(config: ProviderConfig): Provider;
}
