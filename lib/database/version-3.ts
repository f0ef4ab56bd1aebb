import type { Transaction } from 'dexie';
import type { Finding } from '../enrichment/finding.ts';
import type { Person } from '../enrichment/person.ts';
import { rebuildHistory } from '../history/rebuild-history.ts';
import { type HistoryTables, historyTables } from '../history/refresh-history.ts';
import type { DatabaseVersion } from './database-version.ts';

/** The history in tables of its own; tags, notes, findings marked as wrong, what the user did and exported, and deletions that can
 * be undone. */
export const version3: DatabaseVersion = {
  number: 3,
  stores: {
    people: 'id',
    historyRows:
      '++number, &personId, [newestKey+number], [nameKey+number], [companyKey+number], [checkedAt+number], *words',
    historyFacets: '[facet+block]',
    personEvents: '++id, personId',
    deletions: 'id, batch, at',
    exports: '++id, at',
  },
  async upgrade(transaction) {
    await transaction.table<Person & { words?: string[] }>('people').toCollection().modify(withTagsAndNote);
    await transaction.table<Finding>('findings').toCollection().modify({ wrong: null });
    await rebuildHistory(tablesOf(transaction));
  },
};

function withTagsAndNote(person: Person & { words?: string[] }): void {
  person.tags = [];
  person.note = '';
  delete person.words;
}

function tablesOf(transaction: Transaction): HistoryTables {
  const tables = historyTables.map((name) => [name, transaction.table(name)]);
  return Object.fromEntries(tables) as HistoryTables;
}
