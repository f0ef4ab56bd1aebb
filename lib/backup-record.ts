import type { Database } from './database.ts';

/** Kept by the worker among the counters. Times are milliseconds since 1970. */
const names = {
  savedAt: 'backup-at',
  foundWhenSaved: 'backup-found',
  putOffAt: 'backup-put-off-at',
  foundWhenPutOff: 'backup-put-off-found',
} as const;

/** What is known of the newest backup, and of how much was found before and after it. */
export interface BackupRecord {
  /** All answers with a find that any vendor ever gave. */
  foundInAll: number;
  /** null: there is no backup, or none that was written or restored here. */
  savedAt: number | null;
  foundWhenSaved: number;
  /** When the user last wanted no reminder; null: never. */
  putOffAt: number | null;
  foundWhenPutOff: number;
}

/** A few rows, whatever there is: the writer counts what is found by vendor and kind as it settles. */
export async function readBackupRecord({ counters }: Pick<Database, 'counters'>): Promise<BackupRecord> {
  const [found, kept] = await Promise.all([
    counters.where('name').startsWith('found ').toArray(),
    counters.where('name').startsWith('backup-').toArray(),
  ]);
  const values = new Map(kept.map(({ name, value }) => [name, value]));
  return {
    foundInAll: found.reduce((sum, { value }) => sum + value, 0),
    savedAt: values.get(names.savedAt) ?? null,
    foundWhenSaved: values.get(names.foundWhenSaved) ?? 0,
    putOffAt: values.get(names.putOffAt) ?? null,
    foundWhenPutOff: values.get(names.foundWhenPutOff) ?? 0,
  };
}

/** What to write when a backup of `found` finds is there, made at `at`. */
export function savedCounters(at: number, found: number): { name: string; value: number }[] {
  return [
    { name: names.savedAt, value: at },
    { name: names.foundWhenSaved, value: found },
  ];
}

export function putOffCounters(at: number, found: number): { name: string; value: number }[] {
  return [
    { name: names.putOffAt, value: at },
    { name: names.foundWhenPutOff, value: found },
  ];
}

const manyFinds = 200;
const monthMs = 30 * 86_400_000;

/** How many finds are in no backup, when it is time to say so: 200 of them, or a month with any. Whoever puts it off is
 * told again after 200 more, or another month. null: it is not time. `since`: when the user began. */
export function dueBackup(
  record: BackupRecord,
  { now, since }: { now: number; since: number },
): number | null {
  const { foundInAll, savedAt, foundWhenSaved, putOffAt, foundWhenPutOff } = record;
  const unsaved = foundInAll - foundWhenSaved;
  const isPutOff = putOffAt !== null && putOffAt > (savedAt ?? 0);
  const unheard = isPutOff ? foundInAll - foundWhenPutOff : unsaved;
  const quietSince = isPutOff ? putOffAt : (savedAt ?? since);
  const isDue = unheard >= manyFinds || (unsaved > 0 && now - quietSince >= monthMs);
  return isDue ? unsaved : null;
}
