import type { Database } from '../database.ts';
import { findRows } from '../database/find-rows.ts';
import type { Suppression } from './suppression.ts';

/** Puts these on the suppression list; what is on it already stays as it is. Call it inside a transaction. */
export async function addMissing(
  { suppressions }: Pick<Database, 'suppressions'>,
  rows: readonly Suppression[],
): Promise<void> {
  const hashes = rows.map(({ hash }) => hash);
  const there = await findRows(suppressions, hashes, ({ hash }) => hash);
  const known = new Set(there.map(({ hash }) => hash));
  await suppressions.bulkPut(rows.filter(({ hash }) => !known.has(hash)));
}
