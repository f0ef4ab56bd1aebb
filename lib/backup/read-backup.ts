import { fileTexts } from '../file-texts.ts';
import type { TellShare } from '../task-progress.ts';
import { BackupProblem } from './backup-problem.ts';
import {
  type BackupHead,
  type BackupRow,
  backupHeadSchema,
  backupRowSchema,
  backupTailSchema,
  parseBackupLine,
} from './backup-lines.ts';

/** Longer than any row: the raw answers of vendors are cut at a megabyte. */
const longestLine = 8_000_000;
const rowsAtOnce = 1000;

export interface BackupReading {
  head: BackupHead;
  /** In chunks. Ends only when the file is whole; throws `BackupProblem` where it is not. */
  rows: AsyncGenerator<BackupRow[]>;
}

/** Reads a backup line by line: memory does not grow with the file. */
export async function readBackup(file: Blob, tell: TellShare): Promise<BackupReading> {
  const lines = linesOf(fileTexts(file, tell));
  const first = await lines.next();
  const head = backupHeadSchema.safeParse(
    first.done === true ? null : parsed(first.value, 'backup_unreadable'),
  );
  if (!head.success) throw new BackupProblem('backup_unreadable');
  return { head: head.data, rows: rowsOf(lines) };
}

async function* rowsOf(lines: AsyncGenerator<string>): AsyncGenerator<BackupRow[]> {
  let count = 0;
  let chunk: BackupRow[] = [];
  for await (const line of lines) {
    const element = parsed(line, 'backup_damaged');
    const row = backupRowSchema.safeParse(element);
    if (!row.success) {
      yield chunk;
      const tail = backupTailSchema.safeParse(element);
      const isWhole = tail.success && tail.data.rows === count && (await lines.next()).done === true;
      if (!isWhole) throw new BackupProblem('backup_damaged');
      return;
    }
    count += 1;
    chunk.push(row.data);
    if (chunk.length === rowsAtOnce) yield chunk.splice(0);
  }
  throw new BackupProblem('backup_damaged');
}

function parsed(line: string, code: 'backup_unreadable' | 'backup_damaged'): unknown {
  try {
    return parseBackupLine(line);
  } catch {
    throw new BackupProblem(code);
  }
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new BackupProblem('backup_unreadable');
    yield* lines.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}
