import { formatTime } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { type TimelineEntry, readTimeline } from '../../lib/timeline.ts';
import { useDatabase } from '../database-context.ts';
import { Fold } from '../shell/fold.tsx';
import { Icon, type IconName } from '../shell/icon.tsx';
import { timelineText } from './timeline-text.ts';
import styles from './person-timeline.module.css';
import { useLiveQuery } from '../use-live-query.ts';

const icons: Record<TimelineEntry['type'], IconName> = {
  added: 'person',
  asked: 'search',
  called: 'external',
  answered: 'check',
  deed: 'edit',
  exported: 'down',
};

/** All that happened to one person, the newest first. */
export function PersonTimeline({ personId }: { personId: string }) {
  return <Fold title={text('timeline')}>{() => <Entries personId={personId} />}</Fold>;
}

function Entries({ personId }: { personId: string }) {
  const database = useDatabase();
  const entries = useLiveQuery(() => readTimeline(database, personId), [database, personId]);
  return (
    <ol className={styles.list} aria-label={text('timeline')}>
      {(entries ?? []).map((entry) => (
        <li key={entry.key} className={styles.entry}>
          <Icon name={icons[entry.type]} />
          <span className={styles.words}>
            <span dir="auto">{timelineText(entry)}</span>
            <time className={styles.when} dateTime={new Date(entry.at).toISOString()}>
              {formatTime(entry.at, locale())}
            </time>
          </span>
        </li>
      ))}
    </ol>
  );
}
