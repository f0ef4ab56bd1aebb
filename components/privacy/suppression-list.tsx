import { useState } from 'react';
import { Form } from 'react-aria-components';
import { isListed } from '../../lib/privacy/is-listed.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { useWish } from '../use-wish.ts';
import styles from './privacy.module.css';
import { SuppressionFile } from './suppression-file.tsx';
import { useLiveQuery } from '../use-live-query.ts';

/** Who is never looked up: put on, asked after and taken off one by one, or as a file. */
export function SuppressionList() {
  const database = useDatabase();
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const [typed, setTyped] = useState('');
  const listed = useLiveQuery(() => isListed(database, typed), [database, typed]);
  const add = async () => {
    const answer = await send({ type: 'suppress', values: [typed] });
    if (answer.ok) announce(text('suppression_added'));
  };
  const lift = async () => {
    const answer = await send({ type: 'lift-suppression', value: typed });
    if (answer.ok) announce(text('suppression_lifted'));
  };
  const canAdd = listed === false && !busy;
  return (
    <div className={styles.part}>
      <p className={styles.soft}>{text('suppression_about')}</p>
      <Form
        className={styles.part ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (canAdd) void add();
        }}
      >
        <TextInput
          label={text('suppression_field')}
          value={typed}
          onChange={setTyped}
          hint={text(hintOf(typed, listed))}
        />
        <div className={styles.actions}>
          <Action type="submit" isDisabled={listed !== false} isPending={busy && listed === false}>
            {text('suppression_add')}
          </Action>
          {listed === true && (
            <Action isPending={busy} onPress={lift}>
              {text('suppression_lift')}
            </Action>
          )}
        </div>
      </Form>
      {failure && <FailureNote failure={failure} urgent />}
      <SuppressionFile />
    </div>
  );
}

/** `listed` null: what is typed is nothing that could be on the list. */
function hintOf(typed: string, listed: boolean | null | undefined): TextKey {
  if (listed === true) return 'suppression_listed';
  if (listed === false) return 'suppression_not_listed';
  return listed === null && typed.trim() !== '' ? 'failure_nothing_to_suppress_next' : 'suppression_hint';
}
