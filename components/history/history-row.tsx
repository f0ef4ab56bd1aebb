import { Button } from 'react-aria-components';
import type { HistoryRow as Row } from '../../lib/history/history-row.ts';
import { formatAge } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import styles from './history-row.module.css';

/** One person of the history; pressing it opens them, with or without a LinkedIn tab. */
export function HistoryRow({ person, now }: { person: Row; now: number }) {
  const open = usePanelStore((state) => state.open);
  const about = [person.company, person.headline].filter(Boolean).join(' · ');
  return (
    <li>
      <Button
        className={styles.row ?? ''}
        onPress={() => open({ from: 'stored', personId: person.personId })}
      >
        <span className={styles.who}>
          <bdi className={styles.name}>{person.name || text('name_unknown')}</bdi>
          <bdi className={styles.about}>{about || text('company_unknown')}</bdi>
        </span>
        <span className={styles.when}>{formatAge(person.updatedAt, now, locale())}</span>
      </Button>
    </li>
  );
}
