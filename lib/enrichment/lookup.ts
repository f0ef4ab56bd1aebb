import type { Attempt } from './conclude.ts';
import type { Failure } from './failure.ts';
import type { Kind } from './kind.ts';
import type { ProviderId } from './provider-id.ts';

/** `unconfirmed`: costs so much, or is about somebody in the user's CRM, that the user must say yes first. `waiting`: in the queue. `asking`: a call carries
 * it now. `delivered`: the vendor sends the result to the user's own webhook. `interrupted`: the call's outcome is
 * unknown, it may have been charged. */
export type LookupState =
  | 'unconfirmed'
  | 'waiting'
  | 'asking'
  | 'found'
  | 'not-found'
  | 'delivered'
  | 'failed'
  | 'interrupted'
  | 'cancelled';

/** One wish: this kind for this person. */
export interface Lookup {
  id: string;
  personId: string;
  kind: Kind;
  state: LookupState;
  /** Who asked: a LinkedIn page or the side panel. */
  origin: 'page' | 'panel';
  /** Whose turn it is, or was last. */
  provider: ProviderId;
  /** Who is asked next when that one finds nothing. */
  next: ProviderId[];
  /** The turns that ended, oldest first. */
  attempts: Attempt[];
  /** null: a single click. */
  runId: string | null;
  /** 0: a single click, which overtakes every run; 1: part of a run. */
  rank: 0 | 1;
  createdAt: number;
  /** Who comes first among equals: createdAt, or the place in the run; after a rate limit the time it ends. */
  notBefore: number;
  settledAt: number | null;
  /** The calls that carried it, oldest first. */
  callIds: string[];
  failure: Failure | null;
  /** The vendor's own words about the answer, e.g. why nothing was found. */
  note: string | null;
  /** Was it on its way when another one of this kind, on its way too, turned out to be for the same person? What it finds is
   * what that one looks for. */
  isDouble?: true;
}

/** Not over yet, the nearest to its end last. */
export const openStates: readonly LookupState[] = ['unconfirmed', 'waiting', 'asking'];

/** What nobody needs to say yes to any more. */
export const underWay: readonly LookupState[] = ['waiting', 'asking'];
