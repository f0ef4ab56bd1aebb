import { asksNothing } from '../../lib/history/history-query.ts';
import { text } from '../../lib/text.ts';
import { Empty } from '../shell/empty.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { ChosenActions } from './chosen-actions.tsx';
import { FilterAction } from './filter-action.tsx';
import { HistoryList } from './history-list.tsx';
import { HistorySearch } from './history-search.tsx';
import { HistorySort } from './history-sort.tsx';
import { useHistoryStore } from './history-store.ts';
import styles from './history-view.module.css';
import { ListHead } from './list-head.tsx';
import { UndoNote } from './undo-note.tsx';
import { useForgetGone } from './use-forget-gone.ts';
import { useHistoryList } from './use-history-list.ts';
import { WrongReport } from './wrong-report.tsx';

/** Everybody asked about so far: searched as one types, filtered, sorted, and chosen for what is done to many. */
export function HistoryView() {
  const query = useHistoryStore((state) => state.query);
  const list = useHistoryList(query);
  useForgetGone();
  return (
    <div className={styles.view}>
      <HistorySearch />
      <div className={styles.controls}>
        <FilterAction />
        <HistorySort />
      </div>
      <ActiveFilters />
      <WrongReport />
      {!list && <Skeleton lines={6} />}
      {list?.numbers.length === 0 && list.isWhole && <Nobody />}
      {list && list.numbers.length > 0 && (
        <>
          <ListHead list={list} />
          <HistoryList list={list} />
          <ChosenActions list={list} />
        </>
      )}
      <UndoNote />
    </div>
  );
}

function Nobody() {
  const isAsked = !asksNothing(useHistoryStore((state) => state.query));
  return (
    <Empty>
      <h2>{text(isAsked ? 'history_no_match' : 'history_empty')}</h2>
      <p>{text(isAsked ? 'history_no_match_next' : 'history_empty_next')}</p>
    </Empty>
  );
}
