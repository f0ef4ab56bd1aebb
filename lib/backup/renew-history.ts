import type { Database } from '../database.ts';
import { type TellShare, countUp } from '../task-progress.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';

const atOnce = 500;

/** Makes the history anew of what the other tables say. Rows keep their numbers, by which exports name people. */
export async function renewHistory(database: Database, tell: TellShare): Promise<void> {
  const count = countUp(await database.people.count(), tell);
  const tables = historyTables.map((name) => database[name]);
  await database.historyFacets.clear();
  await database.historyRows.toCollection().modify({ facets: [] });
  for (let last = ''; ;) {
    const ids = await database.people.where('id').above(last).limit(atOnce).primaryKeys();
    if (ids.length === 0) break;
    await database.transaction('rw', tables, async () => refreshHistory(database, ids));
    count(ids.length);
    last = ids.at(-1) ?? last;
  }
  await database.historyRows.filter(({ facets }) => facets.length === 0).delete();
}
