import { Dexie, type Table, type Transaction } from 'dexie';

const changing = new WeakMap<Transaction, Map<string, Promise<unknown>>>();

/** Changes a row that many change side by side within one transaction, such as the figures of a run: none writes over
 * another's change, and together they read it once. `change` answers what to store; undefined: nothing. */
export async function changeRow<Row>(
  table: Table<Row, string>,
  key: string,
  change: (row: Row | undefined) => Row | undefined,
): Promise<void> {
  const rows = rowsOf(Dexie.currentTransaction);
  const name = `${table.name} ${key}`;
  const before = (rows.get(name) as Promise<Row | undefined> | undefined) ?? table.get(key);
  const after = before.then(change);
  rows.set(name, after);
  const row = await after;
  if (row !== undefined) await table.put(row);
  // The last one forgets it: whoever comes later reads what is stored.
  if (rows.get(name) === after) rows.delete(name);
}

function rowsOf(transaction: Transaction): Map<string, Promise<unknown>> {
  const known = changing.get(transaction) ?? new Map<string, Promise<unknown>>();
  changing.set(transaction, known);
  return known;
}
