import type { Finding } from '../enrichment/finding.ts';
import type { Lookup, LookupState } from '../enrichment/lookup.ts';
import { type Outcome, outcomes } from './history-query.ts';

const endStates: readonly LookupState[] = ['found', 'not-found', 'delivered', 'failed', 'interrupted'];

/** Has this lookup come to an end that the history tells of? */
export const hasOutcome = ({ state }: Pick<Lookup, 'state'>): boolean => endStates.includes(state);

/** What became of somebody, in the order of the list. */
export function outcomesOf(lookups: readonly Lookup[], findings: readonly Finding[]): Outcome[] {
  const usable = findings.filter(({ wrong }) => wrong === null);
  const is: Record<Outcome, boolean> = {
    found: usable.some(({ status }) => status !== 'invalid'),
    valid: usable.some(({ status }) => status === 'valid'),
    risky: usable.some(({ status }) => status === 'risky'),
    wrong: usable.length < findings.length,
    ...lastStates(lookups),
  };
  return outcomes.filter((outcome) => is[outcome]);
}

/** In which of these states the newest ended lookup of some kind is. */
function lastStates(lookups: readonly Lookup[]): Record<'not-found' | 'failed' | 'interrupted', boolean> {
  const ended = lookups.filter(hasOutcome);
  const newest = new Map(
    ended
      .toSorted((one, other) => (one.settledAt ?? 0) - (other.settledAt ?? 0))
      .map((lookup) => [lookup.kind, lookup.state]),
  );
  const states = new Set(newest.values());
  return {
    'not-found': states.has('not-found'),
    failed: states.has('failed'),
    interrupted: states.has('interrupted'),
  };
}
