import type { Person } from '../../lib/enrichment/person.ts';
import { formatDay } from '../../lib/format/format-time.ts';
import type { PersonRecord } from '../../lib/person-record.ts';
import { isNoticeOverdue } from '../../lib/privacy/inform-by.ts';
import { locale, text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Chip } from '../shell/chip.tsx';
import { CopyAction } from '../shell/copy-action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useNow } from '../use-now.ts';
import { useWish } from '../use-wish.ts';
import { noticeText } from './notice-text.ts';
import styles from './privacy.module.css';
import { usePrivacySettings } from './use-privacy-settings.ts';

/** Whether this person was told that data is held about them, until when they should be, and a text that tells it. */
export function NoticePart({ record }: { record: PersonRecord }) {
  const settings = usePrivacySettings();
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const { person } = record;
  const isInformed = person.informedAt !== null;
  const mark = async () => {
    const answer = await send({ type: 'mark-informed', personIds: [person.id], isInformed: !isInformed });
    if (answer.ok && !isInformed) announce(text('notice_marked'));
  };
  if (!settings) return null;
  return (
    <>
      <NoticeState person={person} />
      <div className={styles.actions}>
        <CopyAction
          look="plain"
          label={text('notice_copy')}
          name={text('notice_copy')}
          value={() => noticeText(record, settings)}
        />
        <Action isPending={busy} onPress={mark}>
          {text(isInformed ? 'notice_unmark' : 'notice_mark')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </>
  );
}

function NoticeState({ person }: { person: Person }) {
  const now = useNow();
  const day = (at: number) => formatDay(at, locale());
  if (person.informedAt !== null) return <p>{text('notice_informed', day(person.informedAt))}</p>;
  if (person.informBy === null) return null;
  if (!isNoticeOverdue(person, now)) return <p>{text('notice_by', day(person.informBy))}</p>;
  return (
    <Chip tone="caution" icon="clock">
      {text('notice_overdue', day(person.informBy))}
    </Chip>
  );
}
