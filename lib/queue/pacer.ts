import type { ProviderPause } from '../database.ts';
import type { Capabilities } from '../providers/provider.ts';
import { shareLimit } from '../providers/share-limit.ts';
import type { ProviderSettings } from '../settings.ts';
import type { Departure } from './departure.ts';
import { countStarts, nextStart, standingStrikes } from './pace.ts';

/** The starts at one vendor: what was sent, and what is reserved. The log of the database is written with each claim,
 * and is read again after a death. */
export interface Pacer {
  /** The next free start; nothing is reserved yet. */
  next(pause: ProviderPause, limits: Limits): number;
  /** The same by what was known last. */
  soonest(now: number): number;
  /** How many starts are free until then, one at least and so many at most; by what was known last. */
  countUntil(until: number, most: number, now: number): number;
  /** What to store with a claim that takes this start. */
  withStart(pause: ProviderPause, start: number): ProviderPause;
  /** Reserves a start. Should the claim fail after all, it stays unused. */
  take(start: number): void;
  /** This start passed without a request: another one instead. */
  miss(start: number, now: number): number;
  /** The request of a start left the browser later: from then on its window counts. */
  departed(departure: Departure): void;
}

export interface Limits {
  settings: ProviderSettings;
  capabilities: Capabilities;
  now: number;
}

/** A request is made no later than this after its start. */
const madeWithinMs = 8;
/** Twice what a window may hold. */
const windowsKept = 2;
/** Claims that an earlier worker had written and may have sent later than they say: counted as sent just now. */
const perhapsLater = 8;
const justNowMs = 30_000;
/** No start lies further ahead: beyond, the clock was set back. */
const aheadMs = 5000;

export function createPacer(): Pacer {
  let log: number[] | null = null;
  let limits: Limits | null = null;
  let strikes = 0;

  const added = (start: number) => {
    const kept = windowsKept * (limits?.capabilities.limit.requests ?? 0);
    return [...(log ?? []), start].toSorted((one, other) => one - other).slice(-kept);
  };
  const setBack = (now: number) => (log?.at(-1) ?? 0) > now + aheadMs;

  function starts(pause: ProviderPause, now: number): number[] {
    if (log === null || setBack(now)) log = afterDeath(pause.recent, now);
    return log;
  }

  const free = (known: Limits, now: number) => nextStart(paidLimit(known), log ?? [], now, strikes);

  return {
    next(pause, known) {
      limits = known;
      strikes = standingStrikes(pause, known.now);
      starts(pause, known.now);
      return free(known, known.now);
    },
    soonest: (now) => (limits && !setBack(now) ? free(limits, now) : now),
    countUntil(until, most, now) {
      if (!limits || setBack(now)) return most;
      return Math.max(1, countStarts(paidLimit(limits), log ?? [], { now, until, most, strikes }));
    },
    withStart: (pause, start) => ({ ...pause, at: start, recent: added(start) }),
    take(start) {
      log = added(start);
    },
    miss(start, now) {
      log = (log ?? []).filter((other) => other !== start);
      const next = limits ? free(limits, now) : now;
      log = added(next);
      return next;
    },
    departed({ madeAt, leftAt }) {
      const start = log?.findLast((start) => start <= madeAt + 1);
      if (start === undefined || start < madeAt - madeWithinMs || leftAt <= start) return;
      log = (log ?? [])
        .map((other) => (other === start ? leftAt : other))
        .toSorted((one, other) => one - other);
    },
  };
}

const paidLimit = ({ settings, capabilities }: Limits) => shareLimit(capabilities, settings).paid;

function afterDeath(stored: readonly number[], now: number): number[] {
  const sure = stored.slice(0, -perhapsLater);
  const unsure = stored.slice(-perhapsLater).map((start) => (start > now - justNowMs ? now : start));
  return [...sure, ...unsure].toSorted((one, other) => one - other);
}
