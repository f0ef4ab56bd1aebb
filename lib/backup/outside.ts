import { Dexie } from 'dexie';

/** Does something else, such as reading another database, while a transaction is kept waiting. */
export function outside<Answer>(act: () => PromiseLike<Answer>): Promise<Answer> {
  return Promise.resolve(Dexie.waitFor(Dexie.ignoreTransaction(() => Promise.resolve(act()))));
}
