import { Dexie, type Table, type Transaction } from 'dexie';

const changing = new WeakMap<Transaction, Map<string, Promise<unknown>>>();

/** Changes a row that many change side by side within one transaction, such as the figures of a run: none writes over
 * another's change, and together they read it once and write it once. `change` answers what to store; undefined: what
 * is there stays. Resolves when the change is decided; `written` is to be waited for within the transaction. */
export async function changeRow<Row>(
  table: Table<Row, string>,
  key: string,
  change: (row: Row | undefined) => Row | undefined,
): Promise<{ written: Promise<unknown> }> {
  const rows = rowsOf(Dexie.currentTransaction);
  const name = `${table.name} ${key}`;
  const before = (rows.get(name) as Promise<Row | undefined> | undefined) ?? table.get(key);
  const after = before.then((row) => change(row) ?? row);
  rows.set(name, after);
  const row = await after;
  // Whoever changes it after us writes our change along.
  if (rows.get(name) !== after) return { written: Promise.resolve() };
  // Whoever comes later reads what is stored.
  rows.delete(name);
  return { written: Promise.resolve(row !== undefined && table.put(row)) };
}

function rowsOf(transaction: Transaction): Map<string, Promise<unknown>> {
  const known = changing.get(transaction) ?? new Map<string, Promise<unknown>>();
  changing.set(transaction, known);
  return known;
}
