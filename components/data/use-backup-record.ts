import { useCallback } from 'react';
import { type BackupRecord, readBackupRecord } from '../../lib/backup-record.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';

const everyMs = 2000;

/** The newest backup, and what was found since; undefined while it is read. */
export function useBackupRecord(): BackupRecord | undefined {
  const database = useDatabase();
  return useLiveSampled(
    useCallback(() => readBackupRecord(database), [database]),
    everyMs,
  );
}
