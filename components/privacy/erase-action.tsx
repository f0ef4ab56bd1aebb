import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { text } from '../../lib/text.ts';
import { useHistoryStore } from '../history/history-store.ts';
import { usePanelStore } from '../panel-store.ts';
import { nameText } from '../person/name-text.ts';
import { useUnsavedNotes } from '../person/unsaved-notes.ts';
import { whoseDraft } from '../person/whose-draft.ts';
import { Action } from '../shell/action.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useAsking } from '../use-asking.ts';

interface EraseActionProps {
  person: PersonFacts;
  /** null: nothing is stored of this person. */
  personId: string | null;
}

/** Erases one person everywhere, after a question, and keeps them from being looked up again. */
export function EraseAction({ person, personId }: EraseActionProps) {
  const announce = usePanelStore((state) => state.announce);
  const setCleared = usePanelStore((state) => state.setCleared);
  const keepDraft = usePanelStore((state) => state.keepDraft);
  const dropNote = useUnsavedNotes((state) => state.drop);
  const forget = useHistoryStore((state) => state.forget);
  const { ask, confirm, dialog } = useAsking();
  const erase = async () => {
    const answer = await confirm({ type: 'erase-person', personId, person });
    if (!answer.ok) return;
    // They may be among those whom Undo would select again.
    setCleared(null);
    keepDraft(whoseDraft(person, personId), {});
    if (personId !== null) {
      dropNote(personId);
      forget([personId]);
    }
    announce(text('erased'));
  };
  return (
    <>
      <Action look="danger" onPress={ask}>
        {text('erase')}
      </Action>
      <ConfirmDialog
        {...dialog}
        isDestructive
        title={text('erase_title')}
        confirmLabel={text('erase_confirm')}
        onConfirm={erase}
      >
        <p>{text('erase_text', nameText(person))}</p>
        <p>{text('erase_asking')}</p>
        <p>{text('erase_never')}</p>
      </ConfirmDialog>
    </>
  );
}
