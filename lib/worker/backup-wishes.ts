import { putOffCounters, readBackupRecord, savedCounters } from '../backup-record.ts';
import { backupKeySchema } from '../backup/backup-lines.ts';
import { BackupProblem } from '../backup/backup-problem.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { Database } from '../database.ts';
import { notGranted } from '../enrichment/create-failure.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { handedOver } from '../private-file.ts';
import type { TaskProgress } from '../task-progress.ts';
import { isProviderId } from '../providers/index.ts';
import { inDeletionTurn } from './deletion-turn.ts';
import { type KeyInFile, keysForFile, storeKeys } from './keys-for-file.ts';
import type { WorkerContext } from './worker-context.ts';

/** Writes all that is stored into a private file, which the panel then saves. Whoever is erased meanwhile is so after it is
 * whole: then it can be taken away, as it holds them. */
export async function writeBackupFile(
  context: WorkerContext,
  wish: WishOf<'write-backup' | 'write-settings'>,
): Promise<WishAnswer> {
  const keys = wish.keys ? await keysForFile(context) : [];
  if (keys === null) return notGranted('keys_locked');
  const { database, files } = context;
  const at = context.now();
  // What is found while it is written may not be in it.
  const { foundInAll } = await readBackupRecord(database);
  const file = await files.write(handedOver('backup', wish.file));
  const tell = (share: number) => context.progress({ task: 'backup', step: 'write', share });
  const write = () => writeBackup(database, file, { at, keys, tell });
  await context
    .quietly(() => inDeletionTurn(write))
    .catch(async (error: unknown) => {
      await file.abort();
      throw error;
    });
  await database.counters.bulkPut(savedCounters(at, foundInAll));
  return { ok: true };
}

/** The user wants no reminder for now. */
export async function putOffBackup({ database, now }: WorkerContext): Promise<WishAnswer> {
  const { counters } = database;
  await database.transaction('rw', counters, async () => {
    const { foundInAll } = await readBackupRecord(database);
    await counters.bulkPut(putOffCounters(now(), foundInAll));
  });
  return { ok: true };
}

/** What a restore works on; in memory, for it ends with the worker. */
const restoring = new WeakSet<Database>();

/** Takes the file that the panel has put there in the place of what is stored; one at a time. */
export async function restoreBackupFile(
  context: WorkerContext,
  { file }: WishOf<'restore-backup' | 'read-settings'>,
): Promise<WishAnswer> {
  const { database, files } = context;
  const name = handedOver('restore', file);
  const isAlone = !restoring.has(database);
  try {
    if (!isAlone) return notGranted('backup_restoring');
    restoring.add(database);
    return await restoreFile(context, name);
  } finally {
    if (isAlone) restoring.delete(database);
    await files.remove(name);
  }
}

async function restoreFile(context: WorkerContext, name: string): Promise<WishAnswer> {
  const { database, files, now, newId, progress, vault } = context;
  const tell = (step: TaskProgress['step'], share: number) => progress({ task: 'restore', step, share });
  try {
    const file = await files.read(name);
    const takesKeys = async () => (await vault.lockState()) !== 'locked';
    const keys = await restoreBackup({ database, now: now(), newId, tell, takesKeys }, file);
    const stored = await storeKeys(context, keys.flatMap(keyIn));
    context.recover();
    return stored ? { ok: true } : notGranted('keys_locked');
  } catch (error) {
    if (error instanceof BackupProblem) return notGranted(error.code);
    throw error;
  } finally {
    context.changed();
  }
}

function keyIn(line: object): KeyInFile[] {
  const read = backupKeySchema.safeParse(line);
  const provider = read.data?.provider ?? '';
  return read.success && isProviderId(provider) ? [{ provider, apiKey: read.data.apiKey }] : [];
}
