import { useEffect, useRef } from 'react';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { FailureRemedy } from './failure-remedy.tsx';
import type { Asking } from './use-ask.ts';

/** Why a person was not asked for, or their details were not stored, and what mends it. */
export function AskingFailure({ asking, onEdit }: { asking: Asking; onEdit: () => void }) {
  const { failure, busy, join } = asking;
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
        {failure.code === 'address_taken' && (
          <Action isPending={busy} onPress={() => void join()}>
            {text('join_people')}
          </Action>
        )}
      </FailureNote>
    </div>
  );
}
