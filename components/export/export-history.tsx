import { useMemo } from 'react';
import type { ExportScope } from '../../lib/export/export-scope.ts';
import { type HistoryQuery, wholeHistory } from '../../lib/history/history-query.ts';
import type { PeopleChoice } from '../../lib/history/people-choice.ts';
import { ExportAction } from './export-action.tsx';

/** The way to a file with those who were chosen in the history: by name, or all who fit. */
export function ExportHistory({ choice }: { choice: PeopleChoice }) {
  // The same choice is made anew at each rendering.
  const key = JSON.stringify(choice);
  // oxlint-disable-next-line react/exhaustive-deps -- the key is the choice
  const scope = useMemo(() => scopeOf(choice), [key]);
  return (
    <div>
      <ExportAction scope={scope} />
    </div>
  );
}

function scopeOf(choice: PeopleChoice): ExportScope {
  const isAll = choice.of === 'query' && choice.except.length === 0 && asksNothing(choice.query);
  return isAll ? { of: 'all' } : { of: 'history', choice };
}

/** The order keeps nobody out. */
function asksNothing(query: HistoryQuery): boolean {
  const nothing = new Map<string, unknown>(Object.entries(wholeHistory));
  const asked = Object.entries({ ...query, sort: wholeHistory.sort, search: query.search.trim() });
  return asked.every(([part, wanted]) => JSON.stringify(wanted) === JSON.stringify(nothing.get(part)));
}
