import type { Prices } from '../enrichment/cost.ts';
import type { Failure } from '../enrichment/failure.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Way } from '../providers/way.ts';

/** `sending`: written before the first byte leaves, so a call found so after a restart has an unknown outcome.
 * `polling`: the vendor gave a reference and answers later. `answered`: the raw answer is stored, not yet settled. */
type CallState = 'sending' | 'polling' | 'answered' | 'settled' | 'interrupted';

/** One billed request to one vendor. Times are milliseconds since 1970. */
export interface Call {
  id: string;
  provider: ProviderId;
  personIds: string[];
  lookupIds: string[];
  state: CallState;
  /** The reserved start: the log from which the pace is derived. */
  slotAt: number;
  /** Which way it went, for its answer is read accordingly. */
  way: Way;
  reference: string | null;
  /** What the vendor said to the paid request when it gave the reference; later answers do not replace it. */
  submitted: string | null;
  nextPollAt: number | null;
  /** The vendor's answer as it came (cut at the most we keep), stored before it is understood. */
  status: number | null;
  rawAnswer: string | null;
  /** Was somebody it carried erased, so that its answer is not kept once it is understood? */
  isErased?: boolean;
  /** What it can cost at most, reserved against the day's cap while its outcome is open. */
  highestCost: number;
  /** The prices that held when it was claimed; calls of older versions do not have them. */
  prices?: Prices;
  day: string;
  settledAt: number | null;
  failure: Failure | null;
}
