import type { Transaction } from 'dexie';
import { type DamagedRow, checkedTables, isSound } from './damaged-row.ts';
import type { DatabaseVersion } from './database-version.ts';

/** Comes before all other changes, so that a damaged row of an old database cannot stop them: it is set aside. */
export const version15: DatabaseVersion = {
  number: 1.5,
  stores: { damagedRows: '++id' },
  async upgrade(transaction) {
    for (const table of checkedTables) await setAside(transaction, table);
  },
};

async function setAside(transaction: Transaction, name: string): Promise<void> {
  const table = transaction.table<unknown>(name);
  const damaged: { key: unknown; row: unknown }[] = [];
  await table.toCollection().each((row, { primaryKey }) => {
    if (!isSound(name, row)) damaged.push({ key: primaryKey, row });
  });
  await table.bulkDelete(damaged.map(({ key }) => key as string));
  const found = damaged.map(({ row }): Omit<DamagedRow, 'id'> => ({ table: name, row, foundAt: Date.now() }));
  await transaction.table('damagedRows').bulkAdd(found);
}
