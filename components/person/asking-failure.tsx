import { useEffect, useRef } from 'react';
import { findPersonIds } from '../../lib/people/find-person.ts';
import { nobody } from '../../lib/privacy/nobody.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { FailureRemedy } from './failure-remedy.tsx';
import type { Asking } from './use-ask.ts';

/** Why a person was not asked for, or their details were not stored, and what mends it. */
export function AskingFailure({ asking, onEdit }: { asking: Asking; onEdit: () => void }) {
  const { failure } = asking;
  const note = useRef<HTMLDivElement>(null);
  // What was pressed may stand a page above it.
  useEffect(() => {
    if (failure) note.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  if (!failure) return null;
  return (
    <div ref={note}>
      <FailureNote failure={failure} urgent>
        <FailureRemedy code={failure.code} onEdit={onEdit} />
        {failure.code === 'address_taken' && <AddressTaken asking={asking} />}
      </FailureNote>
    </div>
  );
}

/** The way to whose address it is, and to say that both are one. */
function AddressTaken({ asking: { person, busy, join } }: { asking: Asking }) {
  const database = useDatabase();
  const open = usePanelStore((state) => state.open);
  const show = async () => {
    const [personId] = await findPersonIds(database, { ...nobody, address: person.address });
    if (personId !== undefined) open({ from: 'stored', personId });
  };
  return (
    <>
      <Action onPress={() => void show()}>{text('show_that_person')}</Action>
      {join && (
        <Action isPending={busy} onPress={() => void join()}>
          {text('join_people')}
        </Action>
      )}
    </>
  );
}
