import type { Database } from '../database.ts';
import type { FileSink } from '../export/file-sink.ts';
import { backupEnd, backupLine, keyLine } from './backup-lines.ts';
import { type TellShare, countUp } from '../task-progress.ts';
import { countRows } from './count-rows.ts';
import { rowSchemas } from './row-schemas.ts';
import { tableChunks } from './table-chunks.ts';

interface BackupContent {
  at: number;
  /** Keys of vendors that the user wants in the file; else none. */
  keys: readonly { provider: string; apiKey: string }[];
  tell: TellShare;
}

/** Writes all that can be restored, a thousand rows at a time. */
export async function writeBackup(
  database: Database,
  file: FileSink,
  { at, keys, tell }: BackupContent,
): Promise<void> {
  let rows = keys.length;
  await file.write(`[${backupLine({ format: 'reachable-backup', version: database.verno, at })}`);
  for (const key of keys) await file.write(backupLine([keyLine, { ...key }]));
  const count = countUp(await countRows(database), tell);
  for (const name of Object.keys(rowSchemas))
    for await (const chunk of tableChunks(database, name)) {
      const own = chunk.filter((row) => !isPreset(row));
      await file.write(own.map((row) => backupLine([name, { ...row }])).join(''));
      rows += own.length;
      count(chunk.length);
    }
  await file.write(backupEnd(rows));
  await file.close();
}

/** What the administrator of this browser has set is none of the user's. */
function isPreset(row: object): boolean {
  return 'key' in row && row.key === 'preset';
}
