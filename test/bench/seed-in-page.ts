import { historyRowOf } from '../../lib/history/history-row.ts';
import { facetBlocks } from '../e2e/panel/make-history.ts';
import { numberedSubject } from './numbered-subject.ts';

const atOnce = 2000;

/** Writes so many people into the database, as if the worker had written all, with plain IndexedDB. */
async function seedPeople(count: number): Promise<void> {
  const database = await open();
  const having: { number: number; facets: string[] }[] = [];
  for (let start = 0; start < count; start += atOnce) {
    const length = Math.min(atOnce, count - start);
    const subjects = Array.from({ length }, (_, place) => numberedSubject(start + place));
    const historyRows = subjects.map((one, place) => ({ ...historyRowOf(one), number: start + place + 1 }));
    having.push(...historyRows.map(({ number, facets }) => ({ number, facets })));
    await put(database, {
      people: subjects.map((one) => one.person),
      lookups: subjects.flatMap((one) => one.lookups),
      findings: subjects.flatMap((one) => one.findings),
      historyRows,
    });
  }
  await put(database, { historyFacets: facetBlocks(having) });
  database.close();
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('reachable');
  return new Promise((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
}

function put(database: IDBDatabase, rows: Record<string, readonly object[]>): Promise<void> {
  const transaction = database.transaction(Object.keys(rows), 'readwrite', { durability: 'relaxed' });
  for (const [table, all] of Object.entries(rows))
    for (const row of all) transaction.objectStore(table).put(row);
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
  });
}

Reflect.set(globalThis, 'seedPeople', seedPeople);
