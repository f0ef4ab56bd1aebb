import type { Dexie } from 'dexie';
import { rowSchemas } from './row-schemas.ts';

/** How many rows go into a backup, or come out of one. */
export async function countRows(database: Dexie): Promise<number> {
  const counts = await Promise.all(Object.keys(rowSchemas).map((name) => database.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
