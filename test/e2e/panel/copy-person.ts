import type { Page } from 'playwright-core';
import { person } from './panel-seed.ts';

/** Writes so many copies of one person, who have no row in the history. They are made in the page, for thousands would take
 * long on their way into it. */
export function copyPerson(page: Page, count: number): Promise<void> {
  return page.evaluate(
    ({ one, count }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reachable');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('people', 'readwrite');
          for (let n = 0; n < count; n += 1)
            transaction.objectStore('people').put({ ...one, id: `copy-${n}` });
          transaction.addEventListener('complete', () => resolve(opening.result.close()));
        });
      }),
    { one: person('copy'), count },
  );
}
