import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { ExportHistory } from '../export/export-history.tsx';
import { Action } from '../shell/action.tsx';
import type { HistoryList } from './follow-history.ts';
import { choiceOf, countChosen, useHistoryStore } from './history-store.ts';
import { DeleteAction } from './delete-action.tsx';
import { TagDialog } from './tag-dialog.tsx';
import styles from './chosen-actions.module.css';

/** What can be done to those who are ticked; in sight as soon as somebody is. */
export function ChosenActions({ list: { query, numbers, isWhole } }: { list: HistoryList }) {
  const chosen = useHistoryStore((state) => state.chosen);
  const chooseAll = useHistoryStore((state) => state.chooseAll);
  const [isTagging, setTagging] = useState(false);
  const count = countChosen(chosen, numbers.length);
  // Until all who fit are read, it is not known how many all are.
  if (count === 0 || (chosen.isAll && !isWhole)) return null;
  const people = choiceOf(chosen, query);
  return (
    <div className={styles.bar}>
      <output className={styles.count}>{text('selected_count', count)}</output>
      <Action look="quiet" onPress={() => chooseAll(false)}>
        {text('clear_selection')}
      </Action>
      <Action icon="tag" onPress={() => setTagging(true)}>
        {text('tag_action')}
      </Action>
      <ExportHistory choice={people} />
      <DeleteAction people={people} count={count} onDone={() => chooseAll(false)} />
      {isTagging && <TagDialog isUndoable people={people} count={count} onClose={() => setTagging(false)} />}
    </div>
  );
}
