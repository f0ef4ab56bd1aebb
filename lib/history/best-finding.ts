import type { Finding, FindingStatus } from '../enrichment/finding.ts';
import { type Kind, kinds } from '../enrichment/kind.ts';

const ranks: readonly FindingStatus[] = ['valid', 'unverified', 'unknown', 'risky', 'invalid'];

/** The address or number to show for somebody: a work email before a personal one before a phone, of one kind the most
 * trusted, and the newest of those. None that was marked as wrong. */
export function bestFinding(findings: readonly Finding[]): Finding | undefined {
  const usable = findings.filter(({ wrong }) => wrong === null);
  return usable.toSorted(
    (one, other) =>
      rankOf(one.kind) - rankOf(other.kind) ||
      ranks.indexOf(one.status) - ranks.indexOf(other.status) ||
      other.checkedAt - one.checkedAt,
  )[0];
}

const rankOf = (kind: Kind): number => kinds.indexOf(kind);
