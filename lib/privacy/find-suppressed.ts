import type { Database } from '../database.ts';
import { findRows } from '../database/find-rows.ts';
import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { hashTrace } from './hash-trace.ts';
import type { SuppressionKey } from './suppression.ts';
import { type Traceable, tracesOf } from './trace.ts';

/** Somebody to be asked for, and the stored people this is. */
export interface Suspect {
  facts: PersonIdentity & Partial<PersonFacts>;
  personIds: readonly string[];
}

type SuppressionTables = Pick<Database, 'suppressions' | 'suppressionKeys' | 'aliases' | 'findings'>;

/** Which of these people are on the suppression list, under any stored spelling or contact; in their order. Costs one
 * small reading while nobody is suppressed. Inside a transaction it needs `suppressionTables`. */
export async function findSuppressed(
  database: SuppressionTables,
  suspects: readonly Suspect[],
): Promise<boolean[]> {
  return suppressedUnder(database, await readSuppressionKeys(database), suspects);
}

/** What the list is hashed with; nothing while nobody is on it. */
export async function readSuppressionKeys({
  suppressionKeys,
}: Pick<Database, 'suppressionKeys'>): Promise<SuppressionKey[]> {
  return suppressionKeys.toArray();
}

/** The same for whoever has read the keys already. */
export async function suppressedUnder(
  database: SuppressionTables,
  keys: readonly SuppressionKey[],
  suspects: readonly Suspect[],
): Promise<boolean[]> {
  if (keys.length === 0) return suspects.map(() => false);
  return listed(database, keys, await withTraces(database, suspects));
}

/** What `findSuppressed` reads. */
export function suppressionTables({ suppressions, suppressionKeys, aliases, findings }: Database) {
  return [suppressions, suppressionKeys, aliases, findings];
}

async function listed(
  database: Pick<Database, 'suppressions'>,
  keys: readonly SuppressionKey[],
  subjects: readonly Traceable[],
): Promise<boolean[]> {
  const hashesOf = subjects.map((subject) =>
    tracesOf(subject).flatMap((trace) => keys.map(({ key }) => hashTrace(key, trace))),
  );
  const rows = await findRows(database.suppressions, hashesOf.flat(), ({ hash }) => hash);
  const found = new Set(rows.map(({ hash }) => hash));
  return hashesOf.map((hashes) => hashes.some((hash) => found.has(hash)));
}

async function withTraces(database: SuppressionTables, suspects: readonly Suspect[]): Promise<Traceable[]> {
  const ids = [...new Set(suspects.flatMap(({ personIds }) => personIds))];
  const [aliases, findings] = await Promise.all([
    database.aliases.where('personId').anyOf(ids).toArray(),
    database.findings.where('personId').anyOf(ids).toArray(),
  ]);
  const spellings = Map.groupBy(aliases, ({ personId }) => personId);
  const contacts = Map.groupBy(findings, ({ personId }) => personId);
  return suspects.map(({ facts, personIds }) => ({
    facts,
    aliases: personIds.flatMap((id) => spellings.get(id)?.map(({ key }) => key) ?? []),
    contacts: personIds.flatMap((id) => contacts.get(id)?.map(({ value }) => value) ?? []),
  }));
}
