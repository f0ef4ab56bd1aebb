import type { Table } from 'dexie';
import type { Database } from '../database.ts';
import type { Person } from '../enrichment/person.ts';
import { deleteAfter } from '../privacy/delete-after.ts';
import type { PrivacySettings } from '../privacy/privacy-settings.ts';
import { readPrivacySettings } from '../privacy/read-privacy-settings.ts';
import { findSuppressed } from '../privacy/find-suppressed.ts';
import { type ExportedPerson, exportedFindings } from './exported-person.ts';
import { type ExportScope, scopeIds } from './export-scope.ts';
import { readAhead } from '../read-ahead.ts';

/** So many people are held at a time: few enough that the panel stays quick beside it. */
const chunkLength = 1000;

interface Reading {
  costs: boolean;
  /** Told of each chunk: how many of it are on the suppression list. */
  listed?: (count: number) => void;
}

interface Chunk {
  people: Person[];
  /** In order of their ids, with nobody else between them: what belongs to them can be read in one range. */
  isWhole: boolean;
}

/** Everybody of a scope with all that is written about them, in chunks; who is on the suppression list is left out.
 * Everybody at all comes in order of ids, so that whoever is added or changed meanwhile moves nobody. Costs are read
 * when they are wanted. */
export async function* readExportedPeople(
  database: Database,
  scope: ExportScope,
  { costs, listed = () => undefined }: Reading,
): AsyncGenerator<ExportedPerson[]> {
  const terms = await readPrivacySettings(database);
  const ids = scopeIds(database, scope);
  // While one chunk is joined the people of the next are read: the database never waits.
  for await (const chunk of readAhead(ids === null ? everybody(database) : named(database, ids))) {
    const people = await withAll(database, chunk, { costs, terms });
    listed(chunk.people.length - people.length);
    if (people.length > 0) yield people;
  }
}

async function* everybody(database: Database): AsyncGenerator<Chunk> {
  let last = '';
  for (;;) {
    const people = await database.people.where('id').above(last).limit(chunkLength).toArray();
    if (people.length === 0) return;
    last = people.at(-1)?.id ?? last;
    yield { people, isWhole: true };
  }
}

async function* named(database: Database, parts: AsyncIterable<string[]>): AsyncGenerator<Chunk> {
  for await (const ids of parts) {
    const found = await database.people.bulkGet(ids);
    yield { people: found.filter((person) => person !== undefined), isWhole: false };
  }
}

async function withAll(
  database: Database,
  chunk: Chunk,
  { costs, terms }: { costs: boolean; terms: PrivacySettings },
): Promise<ExportedPerson[]> {
  const { people, isWhole } = chunk;
  const ids = people.map(({ id }) => id);
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const of = async <Row, Key>(table: Table<Row, Key>): Promise<Row[]> => {
    if (isWhole) return table.where('personId').between(first, last, true, true).toArray();
    // One query each, all under way at once: quicker than one for all, which walks a cursor.
    return (await Promise.all(ids.map((personId) => table.where({ personId }).toArray()))).flat();
  };
  const suspects = people.map((person) => ({ facts: person, personIds: [person.id] }));
  const [suppressed, findings, spends, numbers] = await Promise.all([
    findSuppressed(database, suspects),
    of(database.findings),
    costs ? of(database.ledger) : [],
    historyNumbers(database, ids, isWhole),
  ]);
  const found = Map.groupBy(findings, ({ personId }) => personId);
  const paid = Map.groupBy(spends, ({ personId }) => personId);
  const all = people.map((person, place) => ({
    person,
    number: numbers[place] ?? null,
    deleteAfter: deleteAfter(person, terms),
    findings: exportedFindings(found.get(person.id) ?? []),
    spends: paid.get(person.id) ?? [],
  }));
  return all.filter((_, place) => suppressed[place] !== true);
}

/** The numbers of their history rows, in the order of the ids. */
async function historyNumbers(
  { historyRows }: Database,
  ids: readonly string[],
  isWhole: boolean,
): Promise<(number | undefined)[]> {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const numbers = isWhole
    ? await historyRows.where('personId').between(first, last, true, true).primaryKeys()
    : [];
  if (isWhole && numbers.length === ids.length) return numbers;
  const found = await Promise.all(ids.map((id) => historyRows.where('personId').equals(id).primaryKeys()));
  return found.map(([number]) => number);
}
