import type { Database } from '../database.ts';
import { bestFirst } from '../enrichment/best-first.ts';
import type { Finding, FindingStatus } from '../enrichment/finding.ts';
import type { Person } from '../enrichment/person.ts';
import type { CallItem, Capabilities } from '../providers/provider.ts';

/** One that was said to be wrong, or of which nobody knows, would lead to somebody else. */
const worthTelling: readonly FindingStatus[] = ['valid', 'unverified', 'risky'];

/** What a call asks, of somebody who is stored. */
export type AskedItem = CallItem & { person: Person };

/** Adds the work email that was found before, for a vendor that finds more by it. Inside a transaction over `findings`, or
 * outside any. */
export async function withKnownEmails(
  database: Pick<Database, 'findings'>,
  { findsByEmail }: Pick<Capabilities, 'findsByEmail'>,
  items: AskedItem[],
): Promise<CallItem[]> {
  const wanting = items.filter(({ kind }) => findsByEmail.includes(kind));
  if (wanting.length === 0) return items;
  const ids = [...new Set(wanting.map(({ person }) => person.id))];
  const findings = await database.findings.where('personId').anyOf(ids).toArray();
  const byPerson = Map.groupBy(findings.filter(isTellable), ({ personId }) => personId);
  return items.map((item) => {
    const known = findsByEmail.includes(item.kind) && bestFirst(byPerson.get(item.person.id) ?? [])[0];
    return known ? { ...item, knownEmail: known.value } : item;
  });
}

function isTellable({ kind, status }: Finding): boolean {
  return kind === 'work-email' && worthTelling.includes(status);
}
