import { type Turn, conclude } from '../enrichment/conclude.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { retryDelay } from './retry-delay.ts';
import { type Settlement, settle } from './settlement.ts';
import { mostTries, triesOf } from './tries-of.ts';
import { isSameFault, mostInARow, noteFault } from './vendor-health.ts';

/** The browser sent nothing, so nothing was charged, and the same lookups wait: those of a run until it has stopped after
 * five faults in a row, others until as many tries. */
export function settleUnsent(settlement: Settlement): Promise<void> {
  const { database, now } = settlement;
  const failure = freeFailure('not_sent');
  const turn: Turn = { result: 'failed', failure, note: null, statuses: [] };
  return settle(settlement, { failure }, (lookups, { waterfall, pause }) => {
    const faults = Math.max(1, pause.faults + (isSameFault(pause, now) ? 0 : 1));
    // After the last one the user says when.
    const until = now + (faults < mostInARow ? retryDelay(faults, null) : 0);
    const rested = { ...pause, at: now, until: Math.max(pause.until, until) };
    const after = (lookup: Lookup): Lookup =>
      lookup.runId === null && triesOf(lookup) >= mostTries
        ? conclude(lookup, turn, { waterfall, now })
        : { ...lookup, state: 'waiting', notBefore: until };
    return {
      // Part of a fault that is noted already, it makes the vendor rest all the same.
      first: noteFault(settlement, failure, rested) ?? database.pauses.put(rested),
      changes: lookups.map((before) => ({ before, after: after(before) })),
      entries: [],
    };
  });
}
