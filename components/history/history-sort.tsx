import { type HistorySort as Sort, historySorts } from '../../lib/history/history-query.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { Dropdown } from '../shell/dropdown.tsx';
import { useHistoryStore } from './history-store.ts';
import styles from './history-view.module.css';

const names: Record<Sort, TextKey> = {
  newest: 'sort_newest',
  name: 'sort_name',
  company: 'sort_company',
  'oldest-check': 'sort_oldest_check',
};

export function HistorySort() {
  const sort = useHistoryStore(({ query }) => query.sort);
  const change = useHistoryStore((state) => state.change);
  const options = historySorts.map((value) => ({ value, label: text(names[value]) }));
  return (
    <div className={styles.sort}>
      <Dropdown
        label={text('sort_by')}
        value={sort}
        options={options}
        onChange={(sort) => change({ sort })}
      />
    </div>
  );
}
