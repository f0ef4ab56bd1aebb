import type { Database } from '../database.ts';
import { hashTrace } from './hash-trace.ts';
import { readTrace } from './trace.ts';

/** Is exactly this on the suppression list? null: it is nothing that could be. */
export async function isListed(database: Database, typed: string): Promise<boolean | null> {
  const trace = readTrace(typed);
  if (trace === null) return null;
  const keys = await database.suppressionKeys.toArray();
  const rows = await database.suppressions.bulkGet(keys.map(({ key }) => hashTrace(key, trace)));
  return rows.some((row) => row !== undefined);
}
