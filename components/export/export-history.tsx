import type { ExportScope } from '../../lib/export/export-scope.ts';
import { asksNothing } from '../../lib/history/history-query.ts';
import type { PeopleChoice } from '../../lib/history/people-choice.ts';
import { ExportAction } from './export-action.tsx';

/** The way to a file with those who were chosen in the history: by name, or all who fit. */
export function ExportHistory({ choice }: { choice: PeopleChoice }) {
  return (
    <div>
      <ExportAction scope={scopeOf(choice)} />
    </div>
  );
}

function scopeOf(choice: PeopleChoice): ExportScope {
  const isAll = choice.of === 'query' && choice.except.length === 0 && asksNothing(choice.query);
  return isAll ? { of: 'all' } : { of: 'history', choice };
}
