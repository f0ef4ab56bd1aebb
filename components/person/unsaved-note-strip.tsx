import { useEffect } from 'react';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { Person } from '../../lib/enrichment/person.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { failureTexts } from '../shell/failure-texts.ts';
import { Strip } from '../shell/strip.tsx';
import { useLiveQuery } from '../use-live-query.ts';
import { nameText } from './name-text.ts';
import { useUnsavedNotes } from './unsaved-notes.ts';

/** Says in every view that a note was not saved, one at a time; of whoever is gone nothing is said. */
export function UnsavedNoteStrip() {
  const database = useDatabase();
  const notes = useUnsavedNotes((state) => state.notes);
  const ids = [...notes.keys()];
  const people = useLiveQuery(() => database.people.bulkGet(ids), [database, notes]) ?? [];
  const person = people.find((one) => one && notes.has(one.id) && notes.get(one.id)?.typed !== one.note);
  const note = person && notes.get(person.id);
  return note && <UnsavedNote key={person.id} person={person} {...note} />;
}

interface UnsavedNoteProps {
  person: Person;
  typed: string;
  failure: Failure;
}

function UnsavedNote({ person, typed, failure }: UnsavedNoteProps) {
  const announce = usePanelStore((state) => state.announce);
  const open = usePanelStore((state) => state.open);
  const save = useUnsavedNotes((state) => state.save);
  const title = text('note_unsaved', nameText(person));
  const { happened, next } = failureTexts(failure);
  useEffect(() => announce(title), [announce, title]);
  const actions = (
    <>
      <Action onPress={() => save(person.id, typed)}>{text('try_again')}</Action>
      <Action look="quiet" onPress={() => open({ from: 'stored', personId: person.id })}>
        {text('open_person')}
      </Action>
    </>
  );
  return (
    <Strip icon="warning" actions={actions}>
      <strong>{title}</strong>
      <span>{[happened, next].join(' ')}</span>
    </Strip>
  );
}
