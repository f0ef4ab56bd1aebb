import { Dexie, liveQuery } from 'dexie';
import type { Changes } from './read-after-changes.ts';

interface Observed<Value> {
  value: Value;
  /** The tables that were read. */
  tables: ReadonlySet<string>;
}

/** Asks once, and learns from Dexie which tables the answer rests on. Dexie itself would ask again and again, and never
 * answer, as long as these are changed while they are read, as they are beside a run. */
export function observeQuery<Value>(query: () => Promise<Value>): Promise<Observed<Value>> {
  return new Promise((resolve, reject) => {
    // An asynchronous function, by which Dexie knows that it must follow what comes after an await. What goes wrong is
    // handed on here: Dexie itself says nothing of a database that was closed.
    const subscription = liveQuery(async () => {
      const read = readHere();
      const answer = query().then((value) => ({ value, tables: new Set(tablesIn(read)) }));
      await answer.then(resolve, reject);
      subscription.unsubscribe();
    }).subscribe({ error: reject });
  });
}

/** Where Dexie writes down what the live query that runs now has read (https://dexie.org/docs/Promise/Promise.PSD). */
function readHere(): Changes {
  const zone: unknown = Reflect.get(Dexie.Promise, 'PSD');
  const read = isChanges(zone) ? zone['subscr'] : null;
  if (!isChanges(read)) throw new Error('Dexie no longer says what a query reads');
  return read;
}

function isChanges(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null;
}

/** The tables among such changes. */
export function tablesIn(changes: Changes): string[] {
  return Object.keys(changes).map((part) => part.split('/')[3] ?? part);
}
