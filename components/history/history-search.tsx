import { useEffect, useRef } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Icon } from '../shell/icon.tsx';
import said from '../shell/said-only.module.css';
import { useHistoryStore } from './history-store.ts';
import styles from './history-search.module.css';

export function HistorySearch() {
  const search = useHistoryStore(({ query }) => query.search);
  const change = useHistoryStore((state) => state.change);
  const isSearching = usePanelStore((state) => state.isSearching);
  const searchFound = usePanelStore((state) => state.searchFound);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isSearching) return;
    input.current?.focus();
    searchFound();
  }, [isSearching, searchFound]);
  return (
    <SearchField
      className={styles.search ?? ''}
      value={search}
      maxLength={200}
      onChange={(typed) => change({ search: typed })}
    >
      <Label className={said.saidOnly ?? ''}>{text('search_history')}</Label>
      <Icon name="search" />
      <Input
        ref={input}
        className={styles.input ?? ''}
        placeholder={text('search_hint')}
        title={text('with_key', text('search_history'), '/')}
        dir="auto"
      />
    </SearchField>
  );
}
