import type { Transaction } from 'dexie';
import type { Person } from '../enrichment/person.ts';
import { rebuildHistory } from '../history/rebuild-history.ts';
import { type HistoryTables, historyTables } from '../history/refresh-history.ts';
import { informBy } from '../privacy/inform-by.ts';
import type { DatabaseVersion } from './database-version.ts';

/** Privacy: who is never looked up, whether the keys are locked, which hosts were contacted, and until when somebody
 * should be told. */
export const version4: DatabaseVersion = {
  number: 4,
  stores: {
    people: 'id, informBy',
    ledger: 'id, at, callId, lookupId, personId, runId, [provider+at]',
    suppressions: 'hash, kind',
    suppressionKeys: 'id',
    keyLock: 'id',
    hostContacts: '[host+purpose]',
    privacySettings: 'key',
  },
  async upgrade(transaction) {
    await transaction
      .table<Person>('people')
      .toCollection()
      .modify((person) => {
        person.informedAt = null;
        person.informBy = informBy(person.createdAt);
      });
    await rebuildHistory(tablesOf(transaction));
  },
};

function tablesOf(transaction: Transaction): HistoryTables {
  const tables = historyTables.map((name) => [name, transaction.table(name)]);
  return Object.fromEntries(tables) as HistoryTables;
}
