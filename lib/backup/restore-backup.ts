import type { Database } from '../database.ts';
import { eraseAgain } from './erase-again.ts';
import { quietStage } from './quiet-stage.ts';
import { readBackup } from './read-backup.ts';
import { renewHistory } from './renew-history.ts';
import { replaceDatabase } from './replace-database.ts';
import { clearStage, stageBackup } from './stage-backup.ts';

interface RestoreEffects {
  database: Database;
  now: number;
  newId(): string;
}

/** Puts a backup in the place of all that is stored; keys and what vendors said last stay. Answers the keys that stand in
 * the file. Throws `BackupProblem`, with nothing changed, when the file is not whole or lookups are on their way. */
export async function restoreBackup({ database, ...effects }: RestoreEffects, file: Blob): Promise<object[]> {
  try {
    const stage = await stageBackup(await readBackup(file));
    try {
      await eraseAgain(stage.database, database, effects);
      await quietStage(stage.database, effects.now);
      await renewHistory(stage.database);
      await replaceDatabase(database, stage.database);
      return stage.keys;
    } finally {
      stage.database.close();
    }
  } finally {
    await clearStage();
  }
}
