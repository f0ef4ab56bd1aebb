import { createContext, use } from 'react';
import type { Database } from '../lib/database.ts';

/** The panel's connection: it only reads. */
export const DatabaseContext = createContext<Database | null>(null);

export function useDatabase(): Database {
  const database = use(DatabaseContext);
  if (!database) throw new Error('The panel has no database.');
  return database;
}
