import type { Database } from '../database.ts';
import { partsOf } from '../parts-of.ts';
import { type FacetMove, moveFacets } from './facet-blocks.ts';
import type { Facet } from './facet.ts';
import { type HistoryRow, type HistorySubject, type NewHistoryRow, historyRowOf } from './history-row.ts';

/** What the history is made of, and where it is kept: a transaction around its writing must name them. */
export const historyTables = ['people', 'lookups', 'findings', 'historyRows', 'historyFacets'] as const;

export type HistoryTables = Pick<Database, (typeof historyTables)[number]>;

/** Brings the history up to date with what the other tables say of these people; who is gone from them goes from it.
 * `touchedAt`: something came of them then. Call it inside the transaction that changed them. */
export async function refreshHistory(
  tables: HistoryTables,
  personIds: Iterable<string>,
  { touchedAt }: { touchedAt?: number } = {},
): Promise<void> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return;
  const [stored, known] = await Promise.all([
    readSubjects(tables, ids),
    Promise.all(ids.map((id) => tables.historyRows.get({ personId: id }))),
  ]);
  const subjects = touchedAt === undefined ? stored : stored.map((subject) => touched(subject, touchedAt));
  const changes = subjects.map((subject, index): RowChange => ({
    before: known[index] ?? null,
    after: subject && historyRowOf(subject),
  }));
  const people = subjects.flatMap((subject) => (subject ? [subject.person] : []));
  await Promise.all([touchedAt !== undefined && tables.people.bulkPut(people), writeRows(tables, changes)]);
}

function touched(subject: HistorySubject | null, at: number): HistorySubject | null {
  return subject && { ...subject, person: { ...subject.person, updatedAt: at } };
}

/** Takes up people whom the history does not know yet. */
export function addToHistory(
  tables: Pick<Database, 'historyRows' | 'historyFacets'>,
  subjects: readonly HistorySubject[],
): Promise<void> {
  return addRows(tables, subjects.map(historyRowOf));
}

/** The same for rows that may have their numbers already. */
export function addRows(
  tables: Pick<Database, 'historyRows' | 'historyFacets'>,
  rows: readonly (NewHistoryRow | HistoryRow)[],
): Promise<void> {
  return writeRows(
    tables,
    rows.map((row) => ({ before: null, after: row })),
  );
}

/** All that the history tells of each; null: nobody has this id. */
async function readSubjects(
  { people, lookups, findings }: HistoryTables,
  ids: readonly string[],
): Promise<(HistorySubject | null)[]> {
  const [found, ...rest] = await Promise.all([
    people.bulkGet([...ids]),
    // One query each, all under way at once: quicker than one for all, which walks a cursor.
    Promise.all(ids.map((personId) => lookups.where({ personId }).toArray())),
    Promise.all(ids.map((personId) => findings.where({ personId }).toArray())),
  ]);
  const [ownLookups, ownFindings] = rest;
  return found.map((person, index) =>
    person ? { person, lookups: ownLookups[index] ?? [], findings: ownFindings[index] ?? [] } : null,
  );
}

interface RowChange {
  before: HistoryRow | null;
  after: NewHistoryRow | null;
}

/** Of more rows that are put at once Dexie says no more than that all of the table may be changed: whoever holds it would
 * read everybody again. */
export const putAtOnce = 49;

async function writeRows(
  tables: Pick<Database, 'historyRows' | 'historyFacets'>,
  changes: readonly RowChange[],
): Promise<void> {
  const { historyRows } = tables;
  const added = changes.flatMap(({ before, after }) => (!before && after ? [after] : []));
  const kept = changes.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  const gone = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
  // Only who is new has to wait for a number.
  const adding = partsOf(added, putAtOnce).map((part) => historyRows.bulkAdd(part, { allKeys: true }));
  const numbers = (await Promise.all(adding)).flat();
  const put = kept.map(({ before, after }) => ({ ...after, number: before.number }));
  await Promise.all([
    ...partsOf(put, putAtOnce).map((part) => historyRows.bulkPut(part)),
    historyRows.bulkDelete(gone.map(({ number }) => number)),
    moveFacets(tables, [
      ...added.flatMap(({ facets }, index) => movesTo(numbers[index] ?? 0, [], facets)),
      ...kept.flatMap(({ before, after }) => movesTo(before.number, before.facets, after.facets)),
      ...gone.flatMap(({ number, facets }) => movesTo(number, facets, [])),
    ]),
  ]);
}

function movesTo(number: number, before: readonly Facet[], after: readonly Facet[]): FacetMove[] {
  const won = after.filter((facet) => !before.includes(facet));
  const lost = before.filter((facet) => !after.includes(facet));
  return [
    ...won.map((facet) => ({ facet, number, isOn: true })),
    ...lost.map((facet) => ({ facet, number, isOn: false })),
  ];
}
