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
    const opening = indexedDB.open(name);
    let isGone = false;
    // It was just being deleted: to look at it must not make it anew.
    opening.addEventListener('upgradeneeded', () => {
      isGone = true;
      opening.transaction?.abort();
    });
    const database = await finished(opening).catch((error: unknown) => {
      if (isGone) return null;
      throw error;
    });
    if (database === null) return {};
    const tables = [...database.objectStoreNames];
    // In one transaction: all rows are of one moment.
    const all = database.transaction(tables);
    const rows = await Promise.all(tables.map((table) => finished(all.objectStore(table).getAll())));
    database.close();
    return Object.fromEntries(tables.map((table, place) => [table, rows[place] ?? []]));
  }, name);
}
