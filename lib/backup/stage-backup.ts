import { Dexie } from 'dexie';
import { versions } from '../database/versions.ts';
import { type Database, openDatabase } from '../database.ts';
import { bareRow } from './bare-row.ts';
import { BackupProblem } from './backup-problem.ts';
import { type BackupRow, keyLine } from './backup-lines.ts';
import { type TellShare, countUp } from '../task-progress.ts';
import { countRows } from './count-rows.ts';
import type { BackupReading } from './read-backup.ts';
import { rowSchemas } from './row-schemas.ts';
import { tableChunks } from './table-chunks.ts';

/** Where a backup is taken in, brought into today's shape and checked, beside the database that is in use. */
const stageName = 'reachable-restore';
const options = {
  /** It may be taken away at any time, by an erasure: whoever asks it or opens it then would make it anew, empty, and nothing
   * would take the place of everything. */
  autoOpen: false,
  /** Nobody needs it after a crash. */
  chromeTransactionDurability: 'relaxed',
} as const;

interface Stage {
  database: Database;
  /** What stands in the file of keys. */
  keys: object[];
}

/** A database of its own with the rows of a backup, in the shape of today, each of them checked. */
export async function stageBackup({ head, rows }: BackupReading, tellChecked: TellShare): Promise<Stage> {
  await clearStage();
  const known = versions.filter(({ number }) => number <= head.version);
  if (known.at(-1)?.number !== head.version) throw new BackupProblem('backup_newer');
  const keys: object[] = [];
  const old = new Dexie(stageName, options);
  for (const { number, stores } of known) old.version(number).stores(stores);
  await old.open();
  try {
    for await (const chunk of rows) keys.push(...(await take(old, chunk)));
  } finally {
    old.close();
  }
  const database = openDatabase(stageName, options);
  database.on('populate', () => {
    throw new BackupProblem('backup_damaged');
  });
  await database.open().catch(() => {
    throw new BackupProblem('backup_damaged');
  });
  await check(database, tellChecked);
  return { database, keys };
}

export async function clearStage(): Promise<void> {
  await Dexie.delete(stageName);
}

/** Answers the lines that are keys and no rows. */
async function take(old: Dexie, chunk: readonly BackupRow[]): Promise<object[]> {
  const tables = Map.groupBy(chunk, ([name]) => name);
  for (const [name, rows] of tables) {
    if (name === keyLine) continue;
    if (!(name in rowSchemas) || !old.tables.some((table) => table.name === name))
      throw new BackupProblem('backup_damaged');
    const own = rows.map(([, row]) => bareRow(name, row));
    await old
      .table(name)
      .bulkPut(own)
      .catch(() => {
        throw new BackupProblem('backup_damaged');
      });
  }
  return (tables.get(keyLine) ?? []).map(([, key]) => key);
}

async function check(database: Database, tell: TellShare): Promise<void> {
  // An upgrade of an old shape sets damaged rows aside.
  if ((await database.damagedRows.count()) > 0) throw new BackupProblem('backup_damaged');
  const count = countUp(await countRows(database), tell);
  for (const [name, schema] of Object.entries(rowSchemas))
    for await (const chunk of tableChunks(database, name)) {
      if (chunk.some((row) => !schema.safeParse(row).success)) throw new BackupProblem('backup_damaged');
      count(chunk.length);
    }
}
