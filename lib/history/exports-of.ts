import type { Database } from '../database.ts';
import { hasBit } from './bits.ts';
import type { ExportRecord } from './export-record.ts';

/** The files that one person is in. */
export async function exportsOf(
  { exports, historyRows }: Pick<Database, 'exports' | 'historyRows'>,
  personId: string,
): Promise<ExportRecord[]> {
  const [row, all] = await Promise.all([historyRows.get({ personId }), exports.toArray()]);
  return all.filter(({ people }) => row && hasBit(people, row.number));
}
