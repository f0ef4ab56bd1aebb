import { useState } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import type { Person } from '../../lib/enrichment/person.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { locale, text } from '../../lib/text.ts';
import { DeleteAction } from '../history/delete-action.tsx';
import { TagDialog } from '../history/tag-dialog.tsx';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useLeaving } from '../use-leaving.ts';
import { useWish } from '../use-wish.ts';
import { usePanelStore } from '../panel-store.ts';
import { factNames } from './fact-names.ts';
import { useUnsavedNotes } from './unsaved-notes.ts';
import styles from './person-remarks.module.css';

const longestNote = 2000;

/** The user's own tags and note on a person. */
export function PersonRemarks({ person }: { person: Person }) {
  const [isTagging, setTagging] = useState(false);
  const show = usePanelStore((state) => state.show);
  return (
    <section className={styles.remarks} aria-label={text('remarks')}>
      {person.edited.length > 0 && (
        <p className={styles.label}>{text('edited_by_hand', editedText(person))}</p>
      )}
      <div className={styles.tags}>
        {person.tags.map((tag) => (
          <bdi key={tag} className={styles.tag}>
            {tag}
          </bdi>
        ))}
        <Action look="quiet" icon="tag" onPress={() => setTagging(true)}>
          {text('tag_action')}
        </Action>
        <DeleteAction
          people={{ of: 'ids', ids: [person.id] }}
          count={1}
          onDone={(isStillHere) => isStillHere && show('history')}
        />
      </div>
      <Note key={person.id} person={person} />
      {isTagging && (
        <TagDialog
          people={{ of: 'ids', ids: [person.id] }}
          known={person.tags}
          count={1}
          onClose={() => setTagging(false)}
        />
      )}
    </section>
  );
}

function editedText({ edited }: Person): string {
  return formatList([...new Set(edited.map((name) => text(factNames[name])))], locale());
}

/** Saved when it is left; what could not be then stands here again. What was not typed here is as it is stored: another panel may write, or two people become one. */
function Note({ person: { id, note } }: { person: Person }) {
  const unsaved = useUnsavedNotes(({ notes }) => notes.get(id)?.typed ?? null);
  const saveLeft = useUnsavedNotes((state) => state.save);
  const drop = useUnsavedNotes((state) => state.drop);
  const [typed, setTyped] = useState<string | null>(null);
  const { failure, send } = useWish();
  if (typed === note) setTyped(null);
  const shown = typed ?? unsaved ?? note;
  const change = (next: string) => {
    drop(id);
    setTyped(next);
  };
  const save = () => {
    if (typed !== null) void send({ type: 'save-note', personId: id, note: typed });
  };
  useLeaving(() => {
    if (typed !== null) void saveLeft(id, typed);
  });
  return (
    <>
      <TextField
        className={styles.note ?? ''}
        value={shown}
        maxLength={longestNote}
        onChange={change}
        onBlur={save}
      >
        <Label className={styles.label ?? ''}>{text('note')}</Label>
        <TextArea className={styles.area ?? ''} rows={2} dir="auto" />
        {/* Of a longer text that is pasted the browser leaves out the rest without a word. */}
        {shown.length >= longestNote && (
          <Text slot="description" className={styles.label ?? ''}>
            {text('note_full', longestNote)}
          </Text>
        )}
      </TextField>
      {failure && <FailureNote failure={failure} urgent />}
    </>
  );
}
