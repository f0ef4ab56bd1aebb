import type { Database } from '../database.ts';
import type { TaskProgress } from '../task-progress.ts';
import { eraseAgain } from './erase-again.ts';
import { noteRestored } from './note-restored.ts';
import { quietStage } from './quiet-stage.ts';
import { readBackup } from './read-backup.ts';
import { renewHistory } from './renew-history.ts';
import { replaceDatabase } from './replace-database.ts';
import { clearStage, stageBackup } from './stage-backup.ts';

interface RestoreEffects {
  database: Database;
  now: number;
  newId(): string;
  tell(step: TaskProgress['step'], share: number): void;
}

/** Puts a backup in the place of all that is stored; keys and what vendors said last stay. Answers the keys that stand in
 * the file. Throws `BackupProblem`, with nothing changed, when the file is not whole or lookups are on their way. */
export async function restoreBackup(
  { database, tell, ...effects }: RestoreEffects,
  file: Blob,
): Promise<object[]> {
  const telling = (step: TaskProgress['step']) => (share: number) => tell(step, share);
  try {
    const reading = await readBackup(file, telling('read'));
    const stage = await stageBackup(reading, telling('check'));
    try {
      await eraseAgain(stage.database, database, effects);
      await quietStage(stage.database, effects.now);
      await noteRestored(stage.database, reading.head.at);
      await renewHistory(stage.database, telling('renew'));
      await replaceDatabase(database, stage.database, telling('replace'));
      return stage.keys;
    } finally {
      stage.database.close();
    }
  } finally {
    await clearStage();
  }
}
