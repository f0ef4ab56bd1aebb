import { useEffect, useState } from 'react';
import type { HistoryRow } from '../../lib/history/history-row.ts';
import { wholeHistory } from '../../lib/history/history-query.ts';
import { type HistoryIndex, streamHistory } from '../../lib/history/stream-history.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import type { Command } from './command.ts';

const mostShown = 6;

/** Whom the typed words name, or the newest people while nothing is typed. */
export function usePersonCommands(typed: string): Command[] {
  const database = useDatabase();
  const open = usePanelStore((state) => state.open);
  const [rows, setRows] = useState<readonly HistoryRow[]>([]);
  useEffect(() => {
    let isWanted = true;
    // A database that cannot be read says so elsewhere; the commands are there all the same.
    void firstRows(database, typed).then(
      (found) => isWanted && setRows(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [database, typed]);
  return rows.map(({ personId, name, company, value }) => ({
    ...{ id: `person ${personId}`, group: 'people', icon: 'person', isFound: true },
    title: name || text('name_unknown'),
    details: [company, value].flatMap((one) => one || []),
    run: () => open({ from: 'stored', personId }),
  }));
}

async function firstRows(index: HistoryIndex, search: string): Promise<HistoryRow[]> {
  for await (const numbers of streamHistory(index, { ...wholeHistory, search })) {
    const rows = await index.historyRows.bulkGet(numbers.slice(0, mostShown));
    return rows.filter((row) => row !== undefined);
  }
  return [];
}
