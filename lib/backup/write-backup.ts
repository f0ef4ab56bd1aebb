import type { Database } from '../database.ts';
import type { FileSink } from '../export/file-sink.ts';
import { bareRow } from './bare-row.ts';
import { backupEnd, backupLine, keyLine } from './backup-lines.ts';
import { type TellShare, countUp } from '../task-progress.ts';
import { countRows } from './count-rows.ts';
import { outside } from './outside.ts';
import { rowSchemas } from './row-schemas.ts';
import { tableChunks } from './table-chunks.ts';

interface BackupContent {
  at: number;
  /** Keys of vendors that the user wants in the file; else none. */
  keys: readonly { provider: string; apiKey: string }[];
  tell: TellShare;
}

/** Writes all that can be restored, a thousand rows at a time, as it is at one moment: of rows that are read while others
 * change, some would lack those they belong to. Whoever wants to write meanwhile waits: do it in quiet. */
export async function writeBackup(
  database: Database,
  file: FileSink,
  { at, keys, tell }: BackupContent,
): Promise<void> {
  await file.write(`[${backupLine({ format: 'reachable-backup', version: database.verno, at })}`);
  for (const key of keys) await file.write(backupLine([keyLine, { ...key }]));
  const tables = Object.keys(rowSchemas).map((name) => database.table(name));
  const rows = await database.transaction('r', tables, async () => writeRows(database, file, tell));
  await file.write(backupEnd(keys.length + rows));
  await file.close();
}

async function writeRows(database: Database, file: FileSink, tell: TellShare): Promise<number> {
  let rows = 0;
  const count = countUp(await countRows(database), tell);
  for (const name of Object.keys(rowSchemas))
    for await (const chunk of tableChunks(database, name)) {
      const own = chunk.filter((row) => !isPreset(row));
      const lines = own.map((row) => backupLine([name, { ...bareRow(name, row) }])).join('');
      await outside(() => file.write(lines));
      rows += own.length;
      count(chunk.length);
    }
  return rows;
}

/** What the administrator of this browser has set is none of the user's. */
function isPreset(row: object): boolean {
  return 'key' in row && row.key === 'preset';
}
