import { Input, Label, SearchField } from 'react-aria-components';
import { text } from '../../lib/text.ts';
import { Icon } from '../shell/icon.tsx';
import { useHistoryStore } from './history-store.ts';
import styles from './history-search.module.css';

export function HistorySearch() {
  const search = useHistoryStore(({ query }) => query.search);
  const change = useHistoryStore((state) => state.change);
  return (
    <SearchField
      className={styles.search ?? ''}
      value={search}
      maxLength={200}
      onChange={(typed) => change({ search: typed })}
    >
      <Label className={styles.label ?? ''}>{text('search_history')}</Label>
      <Icon name="search" />
      <Input className={styles.input ?? ''} placeholder={text('search_hint')} dir="auto" />
    </SearchField>
  );
}
