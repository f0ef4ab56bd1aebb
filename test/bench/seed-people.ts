import type { Page } from 'playwright-core';

/** Writes so many people with a finding and a cost each, with plain IndexedDB. `page` is of the extension's origin. */
export function seedPeople(page: Page, count: number): Promise<void> {
  return page.evaluate(async (count) => {
    const finished = (request: IDBRequest | IDBTransaction, event: 'success' | 'complete') =>
      new Promise<void>((resolve, reject) => {
        request.addEventListener(event, () => resolve());
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
      });
    const opening = indexedDB.open('reachable');
    await finished(opening, 'success');
    const database = opening.result;
    const tables = ['people', 'findings', 'ledger'];
    const now = Date.now();
    for (let start = 0; start < count; start += 2000) {
      const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' });
      for (let n = start; n < Math.min(count, start + 2000); n += 1) {
        const personId = `person-${String(n).padStart(7, '0')}`;
        const about = { id: `of-${personId}`, personId, lookupId: `lookup-${n}`, callId: `call-${n}` };
        const by = { kind: 'work-email', provider: 'pronto' };
        transaction.objectStore('people').put({
          ...{ id: personId, createdAt: now, updatedAt: now - n, edited: [], memberId: null, leadId: null },
          ...{
            fullName: `Ada Sample ${n}`,
            firstName: 'Ada',
            lastName: `Sample ${n}`,
            domain: 'works.example',
          },
          headline: 'Head of Imaginary Engines at Example Works',
          company: 'Example Works',
          address: `https://www.linkedin.com/in/ada-sample-${n}`,
          words: ['ada', 'sample', String(n), 'example', 'works', 'head', 'imaginary', 'engines'],
        });
        transaction.objectStore('findings').put({
          ...{ ...about, ...by, value: `ada.${n}@works.example`, label: null, status: 'valid' },
          ...{ rawStatus: 'deliverable', checkedAt: now },
        });
        transaction.objectStore('ledger').put({
          ...{ ...about, ...by, at: now, day: '2026-01-01', amount: 3, highest: 3, unit: 'credits' },
          ...{ basis: 'reported', uncertain: false },
        });
      }
      await finished(transaction, 'complete');
    }
    database.close();
  }, count);
}
