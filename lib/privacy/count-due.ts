import type { Database } from '../database.ts';
import { unchangedSince } from '../history/unchanged-since.ts';
import { type Terms, deleteAfter, perhapsDue } from './delete-after.ts';

/** How many people the daily deletion would take now, if these were the times. */
export async function countDue(
  database: Pick<Database, 'historyRows'>,
  terms: Terms,
  now: number,
): Promise<number> {
  const since = perhapsDue(terms, now);
  if (since === null) return 0;
  let due = 0;
  await unchangedSince(database, since).each((row) => {
    if ((deleteAfter(row, terms) ?? Infinity) <= now) due += 1;
  });
  return due;
}
