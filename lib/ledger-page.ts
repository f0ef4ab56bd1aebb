import type { Database } from './database.ts';
import type { LedgerEntry } from './enrichment/cost.ts';
import type { Person } from './enrichment/person.ts';
import { shownName } from './enrichment/shown-name.ts';

const entriesPerPage = 30;

/** A spend and whose it was; null: of somebody who was erased. */
export interface LedgerLine {
  entry: LedgerEntry;
  name: string | null;
}

interface LedgerPage {
  lines: LedgerLine[];
  more: boolean;
}

/** The newest spends: `pages` pages along an index. */
export async function readLedger(database: Database, pages: number): Promise<LedgerPage> {
  const wanted = pages * entriesPerPage;
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  const newest = database.ledger.orderBy('at').reverse();
  const entries = await newest.limit(wanted + 1).toArray();
  const shown = entries.slice(0, wanted);
  const people = await database.people.bulkGet(shown.map(({ personId }) => personId));
  return {
    lines: shown.map((entry, place) => ({ entry, name: called(people[place]) })),
    more: entries.length > wanted,
  };
}

const called = (person: Person | undefined) => (person ? shownName(person) : null);
