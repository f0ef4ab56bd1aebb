import type { PrivacySettings } from '../../lib/privacy/privacy-settings.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { useDraft } from '../settings/use-draft.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { SubmitForm } from '../shell/submit-form.tsx';
import { useNow } from '../use-now.ts';
import { useWish } from '../use-wish.ts';
import styles from './privacy.module.css';
import { useLiveQuery } from '../use-live-query.ts';

/** What stands in every notice, and how many are overdue. */
export function NoticeForm({ settings }: { settings: PrivacySettings }) {
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const { sender, purpose } = settings;
  const stored = { sender, purpose };
  const { draft, change, save } = useDraft('notice', stored, JSON.stringify(stored));
  const store = async () => {
    const answer = await send({ type: 'save-privacy-settings', settings: draft });
    if (answer.ok) announce(text('saved'));
    return answer.ok;
  };
  return (
    <SubmitForm className={styles.part} isReady={!busy} onSubmit={() => save(store)}>
      <p className={styles.soft}>{text('notice_about')}</p>
      <OverdueCount />
      <TextInput
        label={text('notice_sender')}
        value={draft.sender}
        onChange={(typed) => change({ sender: typed })}
      />
      <TextInput
        label={text('notice_purpose')}
        value={draft.purpose}
        onChange={(typed) => change({ purpose: typed })}
      />
      <div className={styles.actions}>
        <Action type="submit" isPending={busy}>
          {text('save')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </SubmitForm>
  );
}

function OverdueCount() {
  const database = useDatabase();
  const now = useNow();
  const count =
    useLiveQuery(() => database.people.where('informBy').below(now).count(), [database, now]) ?? 0;
  if (count === 0) return null;
  return <p className={styles.strong}>{plural('notice_overdue', count)}</p>;
}
