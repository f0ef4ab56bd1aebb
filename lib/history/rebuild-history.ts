import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Person } from '../enrichment/person.ts';
import { type HistorySubject, historyRowOf } from './history-row.ts';
import { type HistoryTables, addRows } from './refresh-history.ts';

const atOnce = 500;

/** Makes the history of all people from the other tables, where there is none. Call it inside a transaction over
 * `historyTables`. */
export async function rebuildHistory(tables: HistoryTables): Promise<void> {
  const numberOf = numbersFrom(new Map());
  const addAfter = (id: string) => addNextPeople(tables, id, numberOf);
  for (let ids = await addAfter(''); ids.length > 0;) ids = await addAfter(ids.at(-1) ?? '');
}

/** The number of whom the history knew before, by their ids; behind these a new one for anybody else. */
export function numbersFrom(known: ReadonlyMap<string, number>): (personId: string) => number {
  let highest = [...known.values()].reduce((most, number) => Math.max(most, number), 0);
  return (personId) => known.get(personId) ?? (highest += 1);
}

/** Takes up some of whose ids come after this one, and answers their ids; none: it has them all. Call it inside a transaction
 * over `historyTables`. */
export async function addNextPeople(
  tables: HistoryTables,
  after: string,
  numberOf: (personId: string) => number,
): Promise<string[]> {
  const people = await tables.people.where('id').above(after).limit(atOnce).toArray();
  const ids = people.map(({ id }) => id);
  const last = ids.at(-1);
  if (last === undefined) return [];
  const subjects = await subjectsOf(tables, people, { after, last });
  await addRows(
    tables,
    subjects.map((subject) => ({ ...historyRowOf(subject), number: numberOf(subject.person.id) })),
  );
  return ids;
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
