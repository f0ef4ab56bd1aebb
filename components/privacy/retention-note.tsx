import type { Person } from '../../lib/enrichment/person.ts';
import { formatDay } from '../../lib/format/format-time.ts';
import { deleteAfter } from '../../lib/privacy/delete-after.ts';
import { locale, text } from '../../lib/text.ts';
import styles from './privacy.module.css';
import { usePrivacySettings } from './use-privacy-settings.ts';

/** When this person will be deleted by itself. */
export function RetentionNote({ person }: { person: Person }) {
  const settings = usePrivacySettings();
  if (!settings) return null;
  const at = deleteAfter(person, settings);
  return (
    <p className={styles.soft}>
      {at === null ? text('retention_never') : text('retention_until', formatDay(at, locale()))}
    </p>
  );
}
