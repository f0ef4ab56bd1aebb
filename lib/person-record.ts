import type { Database } from './database.ts';
import type { LedgerEntry } from './enrichment/cost.ts';
import { bySureness } from './enrichment/best-first.ts';
import type { Finding } from './enrichment/finding.ts';
import { type Kind, kinds } from './enrichment/kind.ts';
import type { Lookup } from './enrichment/lookup.ts';
import { newestLookups } from './enrichment/newest-lookups.ts';
import type { Person } from './enrichment/person.ts';

/** All that is known of one kind for one person. */
export interface KindRecord {
  kind: Kind;
  newest: Lookup;
  /** Findings of all lookups of this kind, the newest first (of one time the best first), each value once. */
  findings: Finding[];
  /** What the newest lookup cost. */
  spends: LedgerEntry[];
}

export interface PersonRecord {
  person: Person;
  records: KindRecord[];
}

function newestFirst(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted((one, other) => other.checkedAt - one.checkedAt || bySureness(one, other));
  const first = (value: string) => sorted.findIndex((finding) => finding.value === value);
  return sorted.filter((finding, place) => first(finding.value) === place);
}

/** Reads one person with the newest lookup of each kind (cancelled ones do not count); null: nobody has this id. */
export async function readPersonRecord(database: Database, id: string): Promise<PersonRecord | null> {
  const [person, lookups, findings, spends] = await Promise.all([
    database.people.get(id),
    database.lookups.where('personId').equals(id).toArray(),
    database.findings.where('personId').equals(id).toArray(),
    database.ledger.where('personId').equals(id).toArray(),
  ]);
  if (!person) return null;
  const records = [...newestLookups(lookups)].map(([kind, newest]) => ({
    kind,
    newest,
    findings: newestFirst(findings.filter((finding) => finding.kind === kind)),
    spends: spends.filter((spend) => spend.lookupId === newest.id),
  }));
  records.sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  return { person, records };
}

/** The kinds nobody has asked for yet, or whose only lookups were cancelled. */
export function unaskedKinds(records: readonly KindRecord[]): Kind[] {
  return kinds.filter((kind) => !records.some((record) => record.kind === kind));
}
