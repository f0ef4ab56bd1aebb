import type { Database } from '../database.ts';
import { addNextPeople, numbersFrom } from '../history/rebuild-history.ts';
import { historyTables } from '../history/refresh-history.ts';
import { type TellShare, countUp } from '../task-progress.ts';

/** Makes the history anew of what the other tables say. Rows keep their numbers, by which exports name people. Not in one
 * transaction: an erasure of everything would have to wait for its end. */
export async function renewHistory(database: Database, tell: TellShare): Promise<void> {
  const { people, historyRows, historyFacets } = database;
  const count = countUp(await people.count(), tell);
  const known = await historyRows.toArray();
  const numberOf = numbersFrom(new Map(known.map(({ personId, number }) => [personId, number])));
  await Promise.all([historyRows.clear(), historyFacets.clear()]);
  const tables = historyTables.map((name) => database[name]);
  const addAfter = (id: string) =>
    database.transaction('rw', tables, async () => addNextPeople(database, id, numberOf));
  for (let ids = await addAfter(''); ids.length > 0; ids = await addAfter(ids.at(-1) ?? ''))
    count(ids.length);
}
