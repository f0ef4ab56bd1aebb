import type { Dexie } from 'dexie';

/** So many rows are held at a time. */
const chunkLength = 1000;

/** All rows of a table in order of their keys, in chunks. */
export async function* tableChunks(database: Dexie, name: string): AsyncGenerator<object[]> {
  const table = database.table<object, string | number>(name);
  const { keyPath } = table.schema.primKey;
  for (let last: unknown = null; ;) {
    const range = last === null ? table.toCollection() : table.where(':id').above(last);
    const rows = await range.limit(chunkLength).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < chunkLength) return;
    last = Reflect.get(rows.at(-1) ?? {}, String(keyPath));
  }
}
