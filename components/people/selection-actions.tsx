import type { ExportScope } from '../../lib/export/export-scope.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { ExportAction } from '../export/export-action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import styles from './selection-actions.module.css';
import { useClearSelection } from './use-clear-selection.ts';
import { useLiveQuery } from '../use-live-query.ts';

const selection: ExportScope = { of: 'selection' };

/** How many are selected in all, on other pages too, and what can be done with them. Always in sight, and
 * each button in its place. */
export function SelectionActions() {
  const { clear, undo, failure } = useClearSelection();
  const database = useDatabase();
  const review = usePanelStore((state) => state.review);
  const count = useLiveQuery(() => database.selection.count(), [database]) ?? 0;
  return (
    <div className={styles.bar}>
      <div className={styles.chosen}>
        <output className={styles.count}>{text('selected_count', count)}</output>
        {count === 0 && undo ? (
          <Action look="quiet" onPress={() => void undo()}>
            {text('undo')}
          </Action>
        ) : (
          <Action look="quiet" isDisabled={count === 0} onPress={() => void clear()}>
            {text('clear_selection')}
          </Action>
        )}
      </div>
      <div className={styles.next}>
        <ExportAction scope={selection} isDisabled={count === 0} />
        <Action look="primary" isDisabled={count === 0} onPress={() => review(null)}>
          {text('review')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}
