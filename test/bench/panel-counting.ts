import type { Page } from 'playwright-core';

/** Makes the page note each `count()` that it asks of the database. Before its scripts run. */
export async function watchCounting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'counted', 0);
    for (const { prototype } of [IDBObjectStore, IDBIndex]) {
      const count = Reflect.get(prototype, 'count') as IDBObjectStore['count'];
      Reflect.set(prototype, 'count', function counting(this: IDBObjectStore, range?: IDBKeyRange) {
        Reflect.set(globalThis, 'counted', Number(Reflect.get(globalThis, 'counted')) + 1);
        return count.call(this, range);
      });
    }
  });
}

export const timesCounted = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(globalThis, 'counted')));
