import type { Transaction } from 'dexie';

/** One shape of the database. A number is used once, and a version that was shipped never changes again. */
export interface DatabaseVersion {
  number: number;
  /** Keys and indexes of the tables that are new or change, as Dexie writes them; null: the table goes. */
  stores: Record<string, string | null>;
  /** Brings the rows of the version before into this shape; without it they stay as they are. Panel or worker may be
   * the first to open the database and run it, so it reaches no key and no network. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}
