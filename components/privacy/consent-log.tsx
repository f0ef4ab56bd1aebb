import { formatLanguage } from '../../lib/format/format-language.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import styles from './privacy.module.css';
import { useLiveQuery } from '../use-live-query.ts';

/** What the user accepted and withdrew, the newest first. */
export function ConsentLog() {
  const database = useDatabase();
  const entries = useLiveQuery(() => database.consents.toArray(), [database]) ?? [];
  const newestFirst = entries.toSorted((one, other) => other.at - one.at);
  return (
    <div className={styles.part}>
      <p className={styles.soft}>{text('consent_log_about')}</p>
      {entries.length === 0 && <p>{text('consent_log_none')}</p>}
      <ol className={styles.list}>
        {newestFirst.map(({ id, action, at, textVersion, textHash, locale: language }) => (
          <li key={id} className={styles.entry}>
            <p className={styles.strong}>
              {text(action === 'given' ? 'consent_log_given' : 'consent_log_withdrawn')} ·{' '}
              {formatTime(at, locale())}
            </p>
            <p>{text('consent_log_text', textVersion, formatLanguage(language, locale()))}</p>
            <p className={styles.code}>{textHash}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
