import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { type Database, openDatabase } from '../../../lib/database.ts';
import { versions } from '../../../lib/database/versions.ts';

export type Row = Record<string, unknown>;
export type Rows = Record<string, Row[]>;

const fixtures = join(import.meta.dirname, '../../fixtures/database');
let databases = 0;

/** All rows that the code of that version wrote in a browser, by table. */
export function rowsOfVersion(number: number): Rows {
  return JSON.parse(readFileSync(join(fixtures, `version-${number}.json`), 'utf8')) as Rows;
}

/** A database that the code of that version left behind, with these rows; its name. */
export async function leaveDatabase(number: number, rows = rowsOfVersion(number)): Promise<string> {
  const name = `left-${(databases += 1)}`;
  const old = new Dexie(name);
  for (const version of versions.filter((one) => one.number <= number))
    old.version(version.number).stores(version.stores);
  await old.open();
  for (const [table, own] of Object.entries(rows)) await old.table(table).bulkAdd(own);
  old.close();
  return name;
}

/** The same database as the code of today opens it. */
export async function upgraded(number: number, rows?: Rows): Promise<Database> {
  const database = openDatabase(await leaveDatabase(number, rows));
  await database.open();
  return database;
}
