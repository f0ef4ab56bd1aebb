import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Person } from '../enrichment/person.ts';
import type { HistorySubject } from './history-row.ts';
import { type HistoryTables, addToHistory } from './refresh-history.ts';

const atOnce = 500;

/** Makes the history of all people from the other tables, where there is none. Call it inside a transaction over
 * `historyTables`. */
export async function rebuildHistory(tables: HistoryTables): Promise<void> {
  for (let after = ''; ;) {
    const people = await tables.people.where('id').above(after).limit(atOnce).toArray();
    const last = people.at(-1);
    if (!last) return;
    await addToHistory(tables, await subjectsOf(tables, people, { after, last: last.id }));
    after = last.id;
  }
}

/** Ids follow each other in the same order in all tables. */
async function subjectsOf(
  { lookups, findings }: HistoryTables,
  people: readonly Person[],
  { after, last }: { after: string; last: string },
): Promise<HistorySubject[]> {
  const [ownLookups, ownFindings] = await Promise.all([
    lookups.where('personId').between(after, last, false, true).toArray(),
    findings.where('personId').between(after, last, false, true).toArray(),
  ]);
  const lookupsOf = Map.groupBy<string, Lookup>(ownLookups, ({ personId }) => personId);
  const findingsOf = Map.groupBy<string, Finding>(ownFindings, ({ personId }) => personId);
  return people.map((person) => ({
    person,
    lookups: lookupsOf.get(person.id) ?? [],
    findings: findingsOf.get(person.id) ?? [],
  }));
}
