import { useLiveQuery } from 'dexie-react-hooks';
import { type HistoryPage, readHistory } from '../../lib/history-page.ts';
import { useDatabase } from '../database-context.ts';

/** The people to show, newest first; undefined while the first page is read. */
export function useHistory(search: string, pages: number): HistoryPage | undefined {
  const database = useDatabase();
  return useLiveQuery(() => readHistory(database, search, pages), [database, search, pages]);
}
