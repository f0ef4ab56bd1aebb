import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { wholeHistory } from '../../lib/history/history-query.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Icon } from '../shell/icon.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { ExportHistory } from '../export/export-history.tsx';
import { HistoryRow } from './history-row.tsx';
import styles from './history-view.module.css';
import { useHistory } from './use-history.ts';
import { useNow } from '../use-now.ts';

const pageLength = 50;

/** Everybody asked about so far, searched as one types. */
export function HistoryView() {
  const search = usePanelStore((state) => state.search);
  const searchFor = usePanelStore((state) => state.searchFor);
  const [pages, setPages] = useState(1);
  const wanted = pages * pageLength;
  const history = useHistory(search, wanted + 1);
  const now = useNow();
  const type = (typed: string) => {
    searchFor(typed);
    setPages(1);
  };
  return (
    <div className={styles.view}>
      <SearchField className={styles.search ?? ''} value={search} onChange={type}>
        <Label className={styles.label ?? ''}>{text('search_history')}</Label>
        <Icon name="search" />
        <Input className={styles.input ?? ''} placeholder={text('search_hint')} dir="auto" />
      </SearchField>
      {!history && <Skeleton lines={6} />}
      {history?.length === 0 && <Nobody isSearch={search.trim() !== ''} />}
      {history && history.length > 0 && (
        <ul className={styles.list} aria-label={text('tab_history')}>
          {history.slice(0, wanted).map((person) => (
            <HistoryRow key={person.personId} person={person} now={now} />
          ))}
        </ul>
      )}
      {history && history.length > 0 && (
        <ExportHistory choice={{ of: 'query', query: { ...wholeHistory, search }, except: [] }} />
      )}
      {history && history.length > wanted && (
        <Action onPress={() => setPages(pages + 1)}>{text('show_more')}</Action>
      )}
    </div>
  );
}

function Nobody({ isSearch }: { isSearch: boolean }) {
  return (
    <div className={styles.empty}>
      <h2>{text(isSearch ? 'history_no_match' : 'history_empty')}</h2>
      <p>{text(isSearch ? 'history_no_match_next' : 'history_empty_next')}</p>
    </div>
  );
}
