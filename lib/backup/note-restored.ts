import { readBackupRecord, savedCounters } from '../backup-record.ts';
import type { Database } from '../database.ts';

/** What comes out of a backup is in a backup: the one of that time. */
export async function noteRestored(stage: Database, at: number): Promise<void> {
  const { foundInAll } = await readBackupRecord(stage);
  await stage.counters.bulkPut(savedCounters(at, foundInAll));
}
