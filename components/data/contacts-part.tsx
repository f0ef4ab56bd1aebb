import type { ContactList } from '../../lib/contacts/contact-list.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { FileAction } from '../shell/file-action.tsx';
import { useWish } from '../use-wish.ts';
import styles from './data.module.css';
import { handOver } from './hand-over.ts';
import { TaskProgress } from './task-progress.tsx';
import { useLiveQuery } from '../use-live-query.ts';

/** Lists of people who are in a CRM already: runs leave them out before anything is paid. */
export function ContactsPart() {
  const database = useDatabase();
  const { busy, failure, send, attempt } = useWish();
  const announce = usePanelStore((state) => state.announce);
  const lists = useLiveQuery(() => database.contactLists.orderBy('importedAt').toArray(), [database]) ?? [];
  const open = async (file: File) => {
    const name = file.name.slice(0, 200);
    const answer = await attempt(() =>
      handOver('contacts', file, (id) => ({ type: 'import-contacts', file: id, name })),
    );
    if (answer.ok) announce(text('contacts_imported'));
  };
  const remove = async (listId: string) => {
    const answer = await send({ type: 'remove-contacts', listId });
    if (answer.ok) announce(text('contacts_removed'));
  };
  return (
    <div className={styles.part}>
      <h3>{text('contacts_title')}</h3>
      <p>{text('contacts_about')}</p>
      <ul aria-label={text('contacts_title')}>
        {lists.map((list) => (
          <ListLine key={list.id} list={list} onRemove={() => void remove(list.id)} />
        ))}
      </ul>
      <div className={styles.actions}>
        <FileAction types={['.csv', '.txt', '.tsv']} isPending={busy} onFile={open}>
          {text('contacts_import')}
        </FileAction>
      </div>
      {busy && <TaskProgress task="import" />}
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}

function ListLine({ list, onRemove }: { list: ContactList; onRemove: () => void }) {
  const { people, unread = 0 } = list;
  return (
    <li className={styles.line}>
      <span className={styles.who}>
        <bdi>{list.name}</bdi>
        <span className={styles.soft}>
          {[plural('contacts_people', people), formatTime(list.importedAt, locale())].join(' · ')}
        </span>
        {unread > 0 && <span>{plural('contacts_unread', unread)}</span>}
      </span>
      <Action look="quiet" aria-label={text('contacts_remove_name', list.name)} onPress={onRemove}>
        {text('contacts_remove')}
      </Action>
    </li>
  );
}
