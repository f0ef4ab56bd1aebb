import type { Dexie, Table } from 'dexie';
import type { Database } from '../database.ts';

type TableName = keyof Omit<Database, keyof Dexie>;

/** What belongs to this installation and its keys, lasts for minutes only, or is made of the other tables. */
const notBackedUp = [
  'keyHints',
  'keyLock',
  'balances',
  'pauses',
  'deletions',
  'historyFacets',
  'hostContacts',
  'damagedRows',
  'panelRequests',
] as const;
export type BackedUpTable = Exclude<TableName, (typeof notBackedUp)[number]>;

/** The user's word, who is never looked up, and what was spent today do not go back in time: here a backup adds what is
 * missing, and replaces nothing. */
export const addedTables: readonly BackedUpTable[] = [
  'consents',
  'suppressions',
  'suppressionKeys',
  'daySpend',
];

/** The row type of a table. */
export type RowOf<Name extends TableName> =
  Database[Name] extends Table<infer Row, infer _Key, infer _New> ? Row : never;
