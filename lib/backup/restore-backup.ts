import type { Database } from '../database.ts';
import type { TaskProgress } from '../task-progress.ts';
import { BackupProblem } from './backup-problem.ts';
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
  /** Can keys be stored now? */
  takesKeys(): Promise<boolean>;
}

/** Puts a backup in the place of all that is stored; keys and what vendors said last stay. Answers the keys that stand in
 * the file. Throws `BackupProblem`, with nothing changed, when the file is not whole, lookups are on their way,
 * or its keys could not be stored. */
export async function restoreBackup(
  { database, tell, takesKeys, ...effects }: RestoreEffects,
  file: Blob,
): Promise<object[]> {
  const telling = (step: TaskProgress['step']) => (share: number) => tell(step, share);
  try {
    const reading = await readBackup(file, telling('read'));
    const stage = await stageBackup(reading, telling('check'));
    try {
      if (stage.keys.length > 0 && !(await takesKeys())) throw new BackupProblem('keys_locked');
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
