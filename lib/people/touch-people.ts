import type { Database } from '../database.ts';
import { refreshHistory } from '../history/refresh-history.ts';

/** After something came of a lookup: its people come first in the history, and are found by what was found. Call it
 * inside a transaction over `historyTables`. */
export async function touchPeople(database: Database, ids: Iterable<string>, now: number): Promise<void> {
  await refreshHistory(database, ids, { touchedAt: now });
}
