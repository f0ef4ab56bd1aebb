import type { LedgerEntry } from '../enrichment/cost.ts';
import { bestFirst } from '../enrichment/best-first.ts';
import type { Finding } from '../enrichment/finding.ts';
import type { Person } from '../enrichment/person.ts';
import { phoneNumber } from './phone-number.ts';

/** A person with all that is written about them. `findings`: the best first, each value once, none that the user marked
 * as wrong. */
export interface ExportedPerson {
  person: Person;
  /** That of their history row; null: there is none. */
  number: number | null;
  /** When their data is to be deleted by the user's own terms; null: never. */
  deleteAfter: number | null;
  findings: readonly Finding[];
  /** What their lookups cost. */
  spends: readonly LedgerEntry[];
}

/** The order in which a reader wants them, each value once. */
export function exportedFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return bestFirst(findings).filter(({ kind, value }) => {
    const key = `${kind} ${value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The values one writes to: what a vendor called invalid is left out. */
export interface ContactValues {
  email: string | null;
  mobile: string | null;
  /** A number that is no mobile, or of which nobody says what it is. */
  phone: string | null;
}

export function contactValues({ findings }: ExportedPerson): ContactValues {
  const usable = findings.filter(({ status }) => status !== 'invalid');
  const numbers = usable.filter(({ kind }) => kind === 'phone');
  const isMobile = ({ label }: Finding) => /mobile|cell/i.test(label ?? '');
  const number = (found: Finding | undefined) => (found ? (phoneNumber(found.value) ?? found.value) : null);
  return {
    email: usable.find(({ kind }) => kind !== 'phone')?.value ?? null,
    mobile: number(numbers.find(isMobile)),
    phone: number(numbers.find((found) => !isMobile(found))),
  };
}
