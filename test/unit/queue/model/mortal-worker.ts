import type { DBCore, DBCoreTable, DBCoreTransaction } from 'dexie';
import { type Database, openDatabase } from '../../../../lib/database.ts';
import { leaveZone } from './leave-zone.ts';

/** One worker's life over a database that others open after it. */
export interface Life {
  database: Database;
  /** An await of the worker that is no operation of the database: it may die before and after it. */
  step<T>(work: () => T | Promise<T>): Promise<T>;
  /** Resolves at its end, when nothing of it can do anything any more. */
  death: Promise<void>;
  isOver(): boolean;
  /** Dies now, if it has not yet. */
  end(): void;
}

/** `steps`: at which of its awaits it dies. `refused`: at which the database aborts the transaction instead. */
export interface Fate {
  steps: number;
  refused: readonly number[];
}

/** Rounds of the event loop in which nothing of it ended any more. */
const stillRounds = 20;

export const refusal = 'InjectedRefusal';

const never = new Promise<never>(() => {});

/** A worker that dies at its n-th await: open transactions are aborted, and nothing it does afterwards has an effect.
 * What it asked of the database then fails rather than staying open for ever: Dexie keeps the zone of a transaction
 * whose scope never ends, and whatever runs next in the same thread (the next worker, never in a browser) would run inside
 * it, outside its own transaction. For the same reason the death is told only once all of its transactions have ended and
 * nothing that waited for them runs any more, in a task of its own and outside of any zone. */
export function beginLife(name: string, { steps, refused }: Fate): Life {
  const database = openDatabase(name);
  const death = Promise.withResolvers<void>();
  const open = new Set<DBCoreTransaction>();
  const broken = new WeakSet<DBCoreTransaction>();
  let taken = 0;
  let over = false;

  function die(): void {
    over = true;
    for (const transaction of open) abort(transaction);
    database.close();
    tellWhenStill(0);
  }

  /** Not by a promise, which would carry the zone of whatever died along. */
  function tellWhenStill(rounds: number): void {
    if (rounds < stillRounds) {
      setImmediate(() => tellWhenStill(open.size > 0 ? 0 : rounds + 1));
      return;
    }
    leaveZone();
    death.resolve();
  }

  function count(): void {
    taken += 1;
    if (taken === steps && !over) die();
  }

  function ask<T>(transaction: DBCoreTransaction, work: () => Promise<T>): Promise<T> {
    count();
    if (over) return Promise.reject(named('DeadWorker'));
    if (refused.includes(taken)) broken.add(transaction);
    if (!broken.has(transaction)) return work();
    abort(transaction);
    return Promise.reject(named(refusal));
  }

  const mortal = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    get: (request) => ask(request.trans, () => table.get(request)),
    getMany: (request) => ask(request.trans, () => table.getMany(request)),
    query: (request) => ask(request.trans, () => table.query(request)),
    openCursor: (request) => ask(request.trans, () => table.openCursor(request)),
    count: (request) => ask(request.trans, () => table.count(request)),
    mutate: (request) => ask(request.trans, () => table.mutate(request)),
  });

  database.use({
    stack: 'dbcore',
    name: 'mortality',
    create: (core: DBCore) => ({
      ...core,
      transaction(...asked) {
        const transaction = core.transaction(...asked);
        open.add(transaction);
        // What the core of Dexie calls a transaction is the browser's own.
        const { addEventListener } = transaction as unknown as IDBTransaction;
        for (const end of ['complete', 'abort'])
          addEventListener.call(transaction, end, () => void open.delete(transaction));
        return transaction;
      },
      table: (tableName) => mortal(core.table(tableName)),
    }),
  });

  return {
    database,
    death: death.promise,
    isOver: () => over,
    async step(work) {
      count();
      if (over) return never;
      const value = await work();
      count();
      return over ? never : value;
    },
    end: () => void (over || die()),
  };
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

function abort(transaction: DBCoreTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended before.
  }
}
