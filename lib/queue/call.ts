import type { Failure } from '../enrichment/failure.ts';
import type { Kind } from '../enrichment/kind.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';

/** `sending`: written before the first byte leaves, so a call found so after a restart has an unknown outcome.
 * `polling`: the vendor gave a reference and answers later. `answered`: the raw answer is stored, not yet settled. */
export type CallState = 'sending' | 'polling' | 'answered' | 'settled' | 'interrupted';

/** One billed request to one vendor. Times are milliseconds since 1970. */
export interface Call {
  id: string;
  provider: ProviderId;
  personId: string;
  lookupIds: string[];
  kinds: Kind[];
  state: CallState;
  /** The reserved start: the log from which the pace is derived. */
  slotAt: number;
  reference: string | null;
  nextPollAt: number | null;
  /** The vendor's answer as it came (at most 100 kB of it), stored before it is understood. */
  status: number | null;
  rawAnswer: string | null;
  /** What it can cost at most, reserved against the day's cap while its outcome is open. */
  highestCost: number;
  day: string;
  settledAt: number | null;
  failure: Failure | null;
}
