import type { Page } from 'playwright-core';

/** All rows of all tables by name; databases apart by `name/table`. */
export type DatabaseDump = Record<string, unknown[]>;

/** Reads with plain IndexedDB, so that a test does not trust the code it checks. `page` is of the extension's origin. */
export function dumpDatabase(page: Page, name: string): Promise<DatabaseDump> {
  return page.evaluate(async (name) => {
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
      });
    const there = await indexedDB.databases();
    if (!there.some((one) => one.name === name)) return {};
    const database = await finished(indexedDB.open(name));
    const tables = [...database.objectStoreNames];
    const dump: Record<string, unknown[]> = {};
    for (const table of tables)
      dump[table] = await finished(database.transaction(table).objectStore(table).getAll());
    database.close();
    return dump;
  }, name);
}
