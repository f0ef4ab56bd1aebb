import { formatTime } from '../../lib/format/format-time.ts';
import type { ContactPurpose, HostContact } from '../../lib/privacy/host-contact.ts';
import { capabilitiesOf, providerIds } from '../../lib/providers/index.ts';
import { type TextKey, locale, plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import styles from './privacy.module.css';
import { useLiveQuery } from '../use-live-query.ts';

const purposes: Record<ContactPurpose, TextKey> = {
  lookup: 'contact_lookup',
  answer: 'contact_answer',
  balance: 'contact_balance',
  account: 'contact_account',
  connection: 'contact_connection',
};

/** Every host that was contacted, why, how often and when. */
export function HostList() {
  const database = useDatabase();
  const contacts = useLiveQuery(() => database.hostContacts.toArray(), [database]) ?? [];
  return (
    <div className={styles.part}>
      <p className={styles.soft}>{text('hosts_about')}</p>
      {contacts.length === 0 && <p>{text('hosts_none')}</p>}
      <ul className={styles.list}>
        {contacts.map((contact) => (
          <li key={`${contact.host} ${contact.purpose}`} className={styles.entry}>
            <Contact {...contact} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Contact({ host, purpose, count, firstAt, lastAt }: HostContact) {
  const [first = '', last = ''] = [firstAt, lastAt].map((at) => formatTime(at, locale()));
  const requests = plural('hosts_count', count);
  return (
    <>
      <p className={styles.strong}>{[vendorAt(host), host].filter(Boolean).join(' · ')}</p>
      <p>{text('named_value', text(purposes[purpose]), requests)}</p>
      <p className={styles.soft}>{first === last ? first : text('hosts_when', first, last)}</p>
    </>
  );
}

function vendorAt(host: string): string | undefined {
  const choices = providerIds.flatMap((id) => capabilitiesOf(id).hostChoices);
  return choices.find(({ hosts }) => hosts.includes(host))?.name;
}
