import type { Page } from 'playwright-core';

const name = 'reachable-restore';

/** What a restore leaves behind that ended with its worker: a database with the people of the backup. */
export function leaveRestore(page: Page): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const making = indexedDB.open(name, 10);
        making.addEventListener('upgradeneeded', () => {
          making.result
            .createObjectStore('people', { keyPath: 'id' })
            .add({ id: 'a', fullName: 'Ada Sample' });
        });
        making.addEventListener('error', () => reject(making.error ?? new Error('not made')));
        making.addEventListener('success', () => {
          making.result.close();
          resolve();
        });
      }),
    name,
  );
}

export function isRestoreLeft(page: Page): Promise<boolean> {
  return page.evaluate(async (left) => (await indexedDB.databases()).some(({ name }) => name === left), name);
}
