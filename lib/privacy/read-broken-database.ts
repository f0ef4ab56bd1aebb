/** What can still be read of a database that cannot be opened in its own way, by table. */
interface RescuedRows {
  format: 'reachable-rescue';
  tables: Record<string, unknown[]>;
}

/** Reads with plain IndexedDB, in whatever shape the database is: it changes nothing. A table that cannot be read is
 * empty; null: the browser does not give anything. */
export async function readBrokenDatabase(name: string): Promise<RescuedRows | null> {
  const database = await openAsItIs(name);
  if (!database) return null;
  const tables: RescuedRows['tables'] = {};
  for (const table of database.objectStoreNames) tables[table] = await readTable(database, table);
  database.close();
  return { format: 'reachable-rescue', tables };
}

/** Without a version nothing is upgraded. What is not there is not made. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => resolve(null));
    opening.addEventListener('blocked', () => resolve(null));
  });
}

/** Row by row, so that those before a damaged one are not lost with it. */
function readTable(database: IDBDatabase, table: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const rows: unknown[] = [];
    const transaction = database.transaction(table);
    const reading = transaction.objectStore(table).openCursor();
    reading.addEventListener('success', () => {
      if (!reading.result) return;
      rows.push(reading.result.value);
      reading.result.continue();
    });
    transaction.addEventListener('complete', () => resolve(rows));
    transaction.addEventListener('abort', () => resolve(rows));
  });
}
