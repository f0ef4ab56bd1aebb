import type { Database } from '../database.ts';
import { eraseCalls } from './erase-calls.ts';

/** Ends the time in which deletions before this moment could be undone: nothing of them is left, nor of the answers that
 * named them. */
export function purgeDeletions(database: Database, before: number): Promise<void> {
  const { deletions, calls, lookups } = database;
  return database.transaction('rw', deletions, calls, lookups, async () => {
    const over = await deletions.where('at').below(before).primaryKeys();
    await eraseCalls(database, over);
    await deletions.bulkDelete(over);
  });
}
