import type { Database } from '../database.ts';
import type { SuppressionList } from './suppression.ts';

/** The whole suppression list, to be saved as a file. */
export async function readSuppressionList(database: Database): Promise<SuppressionList> {
  const [keys, entries] = await Promise.all([
    database.suppressionKeys.toArray(),
    database.suppressions.toArray(),
  ]);
  return {
    format: 'reachable-suppressions',
    version: 1,
    keys: keys.map(({ id, key }) => ({ id, key })),
    entries: entries.map(({ hash, kind, at, keyId }) => ({ hash, kind, at, keyId })),
  };
}
