import type { Charge, Prices } from '../enrichment/cost.ts';
import type { Failure, FailureCode } from '../enrichment/failure.ts';
import type { FindingStatus } from '../enrichment/finding.ts';
import type { Kind } from '../enrichment/kind.ts';
import type { NameFacts, PersonFacts } from '../enrichment/person.ts';
import type { ProviderId, Unit } from '../enrichment/provider-id.ts';
import type { RateLimit } from '../enrichment/rate-limit.ts';
import type { ContactPurpose } from '../privacy/host-contact.ts';
import type { ProviderSettings } from '../settings.ts';
import type { Way } from './way.ts';

/** What one call may carry, when it goes this way. */
export interface WayLimits {
  kinds: number;
  people: { fewest: number; most: number };
}

/** What a vendor is able to do: data, so that queue, preflight and panel need no special case for it. */
export interface Capabilities {
  id: ProviderId;
  name: string;
  /** Where the user changes what only the vendor can change. */
  site: string;
  unit: Unit;
  kinds: readonly Kind[];
  /** The documented limit, default and most of the setting. */
  limit: RateLimit;
  /** How many free questions for answers that come later are asked at most in the time of the limit, and whether it counts
   * them; else they come on top. */
  questions?: { most: number; areCounted: boolean };
  /** The names under which the vendor can be reached, by the key stored in the settings; a key goes nowhere else. */
  hostChoices: readonly HostChoice[];
  ways: Partial<Record<Way, WayLimits>>;
  /** The fastest way for one person, and the way for a run that is cheapest and safest to resume. */
  preferred: { single: Way; run: Way };
  listPrices: Prices;
  /** Careful caps to begin with, in the vendor's unit. */
  caps: { day: number; run: number };
  /** Does the vendor say what is left? `none`: what was spent is summed here. */
  balance: 'told' | 'none';
  /** In which ways results can also be sent to the user's own webhook. */
  webhookWays: readonly Way[];
  /** For which kinds an address that was found before is given along, for the vendor finds more by it. */
  findsByEmail: readonly Kind[];
  /** Is an answer that finds nothing free by contract? */
  notFoundIsFree: boolean;
  /** What this person lacks to be asked for this kind in this way; null: nothing. Some ways want more than the others. */
  lacks(person: PersonFacts, kind: Kind, way: Way): FailureCode | null;
  /** What the vendor's own id of a person looks like, where one can be told from all other text. */
  personId?: RegExp;
  /** People of different groups never go in one call; without this all may go together. */
  groupOf?(person: PersonFacts): string;
}

interface HostChoice {
  key: string;
  name: string;
  hosts: readonly string[];
}

/** One lookup as a call carries it. */
export interface CallItem {
  lookupId: string;
  kind: Kind;
  person: PersonFacts;
  /** A work email of this person that was found before, for a vendor that finds more by it. */
  knownEmail?: string | null;
}

export interface CallRequest {
  callId: string;
  items: readonly CallItem[];
  way: Way;
}

/** A call whose answer comes later. `submitted`: what the vendor said to the paid request, word for word. */
export interface OpenCall extends CallRequest {
  reference: string;
  submitted: string;
}

/** How an answer came: to the paid request itself, or to a later question about it. `isPart`: the request carried others
 * too, who are not asked for any more, and the answer may be about them. */
export type Asked = Pick<CallRequest, 'items' | 'way'> & { polled: boolean; isPart?: boolean };

/** An answer as it came, before anybody tries to understand it. A poll that takes several questions answers with one
 * JSON text made of all of them. */
export interface RawAnswer {
  status: number;
  text: string;
  /** Seconds or a date, as sent; null when absent. */
  retryAfter: string | null;
}

/** No answer came: whether the vendor got the request, and charged it, is unknown. `not_sent`: it got nothing. */
export interface NoAnswer {
  status: null;
  code: 'no_answer' | 'connection_lost' | 'answer_too_large' | 'not_sent';
}

export interface FoundValue {
  /** What it is, when the vendor gave something else along with what was asked for. */
  kind?: Kind;
  value: string;
  label: string | null;
  status: FindingStatus;
  rawStatus: string | null;
}

/** What came of one lookup. An address the vendor itself calls invalid is kept, but counts as not found. `note` is
 * what the vendor said about it. `failed`: this person alone; `delivered`: the vendor sends the result to the user's
 * webhook, and we never see it. `vendorId`: by what the vendor knows the person; null: not by what it was asked by.
 * `vendorName`: what the vendor calls them. */
export type LookupOutcome = {
  lookupId: string;
  values: FoundValue[];
  note: string | null;
  charge: Charge;
  vendorId?: string | null;
  vendorName?: NameFacts;
} & ({ state: 'found' | 'not-found' | 'delivered' } | { state: 'failed'; failure: Failure });

/** What an answer means. `answered` has an outcome for each lookup of the call; `later` for those that are settled
 * already (dropped by the vendor, or found at once), and the vendor's word for it where nobody knows that: it may be one for
 * the end. `refused`: nothing was done and nothing charged. `unknown`: it
 * may have been charged. */
export type Outcome =
  | { type: 'answered'; lookups: LookupOutcome[] }
  | { type: 'later'; reference: string | null; lookups: LookupOutcome[]; unknownWord?: string | undefined }
  | { type: 'rate-limited'; retryAfter: string | null; detail: string | null }
  | { type: 'refused'; failure: Failure }
  | { type: 'unknown'; failure: Failure };

/** `resetAt`: when the amount is filled up again, in milliseconds since 1970. `amount` is null when the vendor does
 * not say. */
export interface BalanceState {
  amount: number | null;
  limit: number | null;
  resetAt: number | null;
  raw: string;
}
export type BalanceReading = ({ ok: true } & BalanceState) | { ok: false; failure: Failure };
export type AccountReading = { ok: true; account: string | null } | { ok: false; failure: Failure };

/** A vendor, with its key and settings. `send` and `poll` never throw: no answer is a value. `understand` is pure and
 * never throws, whatever the vendor says; it goes by the prices at which was asked, or else by those of now. */
export interface Provider {
  capabilities: Capabilities;
  /** Where the paid requests of this way go. */
  paidOrigin(way: Way): string;
  /** The one paid request. */
  send(request: CallRequest): Promise<RawAnswer | NoAnswer>;
  /** Free questions only. */
  poll(open: OpenCall): Promise<RawAnswer | NoAnswer>;
  understand(answer: RawAnswer, asked: Asked, prices?: Prices): Outcome;
  balance(): Promise<BalanceReading>;
  account(): Promise<AccountReading>;
}

export interface ProviderConfig {
  apiKey: string;
  settings: ProviderSettings;
  http: Http;
  now(): number;
  sleepUntil(at: number): Promise<void>;
}

export interface HttpRequest {
  url: string;
  headers: Record<string, string>;
  /** What is written down of it; set by the desk, not by the vendor. */
  purpose?: ContactPurpose;
}

/** The only way out: a paid POST (sent once, also by the browser), a free GET, and a free POST that only reads. */
export interface Http {
  post(request: HttpRequest & { body: string }): Promise<RawAnswer | NoAnswer>;
  get(request: HttpRequest): Promise<RawAnswer | NoAnswer>;
  read(request: HttpRequest & { body: string }): Promise<RawAnswer | NoAnswer>;
}

/** A vendor's entry in the list: what it can do, and how to make one. */
export interface ProviderKind {
  capabilities: Capabilities;
  create(config: ProviderConfig): Provider;
}
