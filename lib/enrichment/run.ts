import type { Amounts } from './amounts.ts';
import type { FailureCode } from './failure.ts';
import type { Kind } from './kind.ts';
import type { LookupState } from './lookup.ts';
import type { PersonFacts } from './person.ts';
import type { ProviderId } from './provider-id.ts';

/** `filling`: confirmed, its people are still being written as lookups, while the first are sent already. `stopped`:
 * it stopped itself, for `stopReason`, and waits for the user's Resume. */
export type RunState = 'filling' | 'running' | 'paused' | 'stopped' | 'cancelled' | 'finished';

/** Why a run stopped itself: a failure that concerns all its people, or five faults of the vendor in a row. */
export type StopReason = FailureCode | 'run_cap' | 'vendor_failing';

/** Why a person of the selection is not asked for. */
export const dropReasons = [
  'already-found',
  'recently-asked',
  'duplicate',
  'no-profile',
  'name-incomplete',
  'company-missing',
  'address-missing',
  'suppressed',
  'known-contact',
  'in-other-run',
  'no-vendor',
  'over-person-limit',
] as const;
export type DropReason = (typeof dropReasons)[number];

/** One person left out of a run. `until`: from when it may be tried (30 days after the last lookup). */
export interface Drop {
  id: string;
  runId: string;
  facts: PersonFacts;
  personId: string | null;
  reason: DropReason;
  until: number | null;
}

/** Many lookups confirmed together. Times are in milliseconds since 1970. */
export interface Run {
  id: string;
  createdAt: number;
  finishedAt: number | null;
  state: RunState;
  stopReason: StopReason | null;
  /** At which vendor it stopped; null: not because of one. */
  stopProvider: ProviderId | null;
  /** All that may be asked, in the list's order. */
  providers: ProviderId[];
  kinds: Kind[];
  /** People asked for, and their lookups by state: kept by the writer, never counted while rendering. */
  people: number;
  /** How many of them are still to be written as lookups. */
  unfilled: number;
  counts: Record<LookupState, number>;
  dropped: number;
  /** One for each of `providers`. */
  money: Partial<Record<ProviderId, RunMoney>>;
}

/** What a run may spend and spent at one vendor, in its unit. */
export interface RunMoney {
  /** What was confirmed at most, and the user's own cap for this run (null: none). */
  highestCost: number;
  cap: number | null;
  /** What was booked, what may have been charged beside it, and what is on its way. */
  booked: number;
  uncertain: number;
  reserved: number;
  balanceBefore: number | null;
  balanceAfter: number | null;
  /** Others spent on the same key meanwhile: the balance proves nothing for this run. */
  balanceDisturbed: boolean;
}

const noMoney: RunMoney = {
  ...{ highestCost: 0, cap: null, booked: 0, uncertain: 0, reserved: 0 },
  ...{ balanceBefore: null, balanceAfter: null, balanceDisturbed: false },
};

export function moneyAt({ money }: Pick<Run, 'money'>, id: ProviderId): RunMoney {
  return money[id] ?? noMoney;
}

/** What was booked so far. */
export function spentOf(run: Run): Amounts {
  return Object.fromEntries(run.providers.map((id) => [id, moneyAt(run, id).booked]));
}

/** The run with other money at one vendor. */
export function withMoney(run: Run, id: ProviderId, change: Partial<RunMoney>): Run {
  return { ...run, money: { ...run.money, [id]: { ...moneyAt(run, id), ...change } } };
}

/** Somebody a run was confirmed for: no other kind is asked. `again`: although asked within 30 days. */
export interface RunPerson {
  facts: PersonFacts;
  kinds: Kind[];
  again: boolean;
}

/** Some of the people that a run still has to write as lookups, in order of `id`: survives the worker's death, and is
 * gone once they are written. */
export interface RunInput {
  id: string;
  runId: string;
  people: RunPerson[];
}

/** A person ticked on a page, in the panel's list or pasted; kept per person over pages, moves and reloads. */
export interface Selected {
  /** The first of its identity keys. */
  key: string;
  facts: PersonFacts;
  at: number;
  /** Why it cannot be asked for, when the page gave no readable profile; null: nothing known against it. */
  obstacle: DropReason | null;
}

export const mostSelected = 1000;
export const mostPasted = 10_000;
