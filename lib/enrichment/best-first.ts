import type { Finding, FindingStatus } from './finding.ts';
import { kinds } from './kind.ts';

const ranks: readonly FindingStatus[] = ['valid', 'unverified', 'unknown', 'risky', 'invalid'];

/** The more trusted one comes first. */
export function bySureness(one: Finding, other: Finding): number {
  return ranks.indexOf(one.status) - ranks.indexOf(other.status);
}

/** What there is of use for somebody: a work email before a personal one before a phone, of one kind the most trusted first,
 * and the newest of those. None that was marked as wrong. */
export function bestFirst(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ wrong }) => wrong === null)
    .toSorted(
      (one, other) =>
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
        bySureness(one, other) ||
        other.checkedAt - one.checkedAt,
    );
}
