import type { Database } from '../database.ts';
import { type BackedUpTable, addedTables } from './backed-up-tables.ts';
import { BackupProblem } from './backup-problem.ts';
import { type TellShare, countUp } from '../task-progress.ts';
import { countRows } from './count-rows.ts';
import { outside } from './outside.ts';
import { rowSchemas } from './row-schemas.ts';
import { tableChunks } from './table-chunks.ts';

/** Puts what is on the stage in the place of what is stored, in one transaction: all of it or nothing. What the administrator
 * has set stays. */
export async function replaceDatabase(database: Database, stage: Database, tell: TellShare): Promise<void> {
  const count = countUp(await countRows(stage), tell);
  const names = Object.keys(rowSchemas) as BackedUpTable[];
  const tables = [...names, 'deletions', 'historyFacets'].map((name) => database.table(name));
  await database.transaction('rw', tables, async () => {
    const open = await database.calls.where('state').anyOf('sending', 'polling', 'answered').count();
    if (open > 0) throw new BackupProblem('backup_busy');
    await database.deletions.clear();
    await database.historyFacets.clear();
    await database.historyFacets.bulkAdd(await outside(() => stage.historyFacets.toArray()));
    const preset = await database.settings.get('preset');
    for (const name of names) await replaceTable({ database, stage, count }, name);
    if (preset) await database.settings.put(preset);
  });
}

interface Replacing {
  database: Database;
  stage: Database;
  count: (rows: number) => void;
}

async function replaceTable({ database, stage, count }: Replacing, name: BackedUpTable): Promise<void> {
  const isAdded = addedTables.includes(name);
  const table = database.table<unknown, unknown>(name);
  if (!isAdded) await table.clear();
  const chunks = tableChunks(stage, name);
  for (let next = await outside(() => chunks.next()); !next.done; next = await outside(() => chunks.next())) {
    const rows = next.value.map((row) => rowSchemas[name].parse(row));
    await table.bulkAdd(isAdded ? await missing(database, name, rows) : rows);
    count(rows.length);
  }
}

/** Those whose key is not there yet. */
async function missing(database: Database, name: string, rows: readonly unknown[]): Promise<unknown[]> {
  const table = database.table<unknown, string>(name);
  const keyPath = String(table.schema.primKey.keyPath);
  const known = await table.bulkGet(rows.map((row) => String(Reflect.get(Object(row), keyPath))));
  return rows.filter((_, place) => known[place] === undefined);
}
