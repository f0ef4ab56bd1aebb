import type { DBCore, DBCoreTable } from 'dexie';
import { type Database, openDatabase } from '../../../lib/database.ts';

export interface Life {
  database: Database;
  /** Resolves at its end, when nothing of it can do anything any more. */
  death: Promise<void>;
  isOver(): boolean;
  /** Dies now, if it has not yet. */
  end(): void;
}

const never = new Promise<never>(() => {});

/** A connection to a database that dies at its n-th operation, as a worker dies: open transactions are aborted, and
 * whoever waits for it waits for ever. */
export function openMortal(name: string, operations: number): Life {
  const database = openDatabase(name);
  const death = Promise.withResolvers<void>();
  const open = new Set<{ abort(): void }>();
  let left = operations;

  function die(): void {
    for (const transaction of open) abort(transaction);
    database.close();
    death.resolve();
  }

  function step<T>(work: () => Promise<T>): Promise<T> {
    left -= 1;
    if (left === 0) die();
    if (left <= 0) return never;
    return work().then(
      (value) => (left > 0 ? value : never),
      (error: unknown) => (left > 0 ? Promise.reject(error) : never),
    );
  }

  const mortal = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    get: (request) => step(() => table.get(request)),
    getMany: (request) => step(() => table.getMany(request)),
    query: (request) => step(() => table.query(request)),
    openCursor: (request) => step(() => table.openCursor(request)),
    count: (request) => step(() => table.count(request)),
    mutate: (request) => step(() => table.mutate(request)),
  });

  database.use({
    stack: 'dbcore',
    name: 'mortality',
    create: (core: DBCore) => ({
      ...core,
      transaction(...asked) {
        const transaction = core.transaction(...asked);
        open.add(transaction);
        return transaction;
      },
      table: (tableName) => mortal(core.table(tableName)),
    }),
  });
  const end = () => {
    if (left > 0) die();
    left = Math.min(left, 0);
  };
  return { database, death: death.promise, isOver: () => left <= 0, end };
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended before.
  }
}
