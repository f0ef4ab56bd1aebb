import type { Database } from '../database.ts';
import { refreshHistory } from '../history/refresh-history.ts';

/** After something came of a lookup: its people come first in the history, and are found by what was found. Call it
 * inside a transaction over `historyTables`. */
export async function touchPeople(database: Database, ids: Iterable<string>, now: number): Promise<void> {
  const touched = [...new Set(ids)];
  if (touched.length === 0) return;
  const people = (await database.people.bulkGet(touched)).filter((person) => person !== undefined);
  await database.people.bulkPut(people.map((person) => ({ ...person, updatedAt: now })));
  await refreshHistory(database, touched);
}
