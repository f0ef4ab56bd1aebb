import type { PrivacySettings } from '../../lib/privacy/privacy-settings.ts';
import { readMonths, readTagMonths, typedTagMonths } from '../../lib/privacy/read-terms.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { useDraft } from '../settings/use-draft.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { LongInput } from '../shell/long-input.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { SubmitForm } from '../shell/submit-form.tsx';
import { usePreset } from '../use-preset.ts';
import { useWish } from '../use-wish.ts';
import { DueNote } from './due-note.tsx';
import styles from './privacy.module.css';

/** How long people are kept, and who is kept for another time. */
export function RetentionForm({ settings }: { settings: PrivacySettings }) {
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const stored = {
    months: String(settings.keepMonths ?? ''),
    tags: typedTagMonths(settings.keepMonthsByTag),
  };
  const { draft, change, save } = useDraft('retention', stored, JSON.stringify(stored));
  const { months, tags } = draft;
  const { keepMonths: most } = usePreset();
  const keepMonths = readMonths(months);
  const problem = monthsProblem(keepMonths, most);
  const byTag = readTagMonths(tags);
  const isReady = keepMonths !== undefined && problem === undefined && 'months' in byTag;
  const terms = isReady ? { keepMonths, keepMonthsByTag: byTag.months } : null;
  const store = async () => {
    if (!terms) return false;
    const answer = await send({ type: 'save-privacy-settings', settings: terms });
    if (answer.ok) announce(text('saved'));
    return answer.ok;
  };
  return (
    <SubmitForm className={styles.part} isReady={isReady && !busy} onSubmit={() => save(store)}>
      <p className={styles.soft}>{text('retention_about')}</p>
      <TextInput
        label={text('retention_months')}
        inputMode="numeric"
        value={months}
        onChange={(typed) => change({ months: typed })}
        hint={most === null ? text('retention_hint') : text('preset_at_most', most)}
        problem={problem}
      />
      <TagMonths
        typed={tags}
        wrongLine={'wrongLine' in byTag ? byTag.wrongLine : null}
        onChange={(typed) => change({ tags: typed })}
      />
      {terms && <DueNote terms={terms} />}
      <div className={styles.actions}>
        <Action type="submit" isDisabled={!terms} isPending={busy}>
          {text('save')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </SubmitForm>
  );
}

interface TagMonthsProps {
  typed: string;
  wrongLine: number | null;
  onChange: (typed: string) => void;
}

function TagMonths({ typed, wrongLine, onChange }: TagMonthsProps) {
  return (
    <>
      <LongInput
        label={text('retention_tags')}
        hint={text('retention_tags_hint')}
        rows={3}
        value={typed}
        onChange={onChange}
      />
      {wrongLine !== null && <p role="alert">{text('retention_tags_wrong', wrongLine)}</p>}
    </>
  );
}

/** What is wrong with the months as typed (null: for ever), where the administrator allows only so many. */
function monthsProblem(months: number | null | undefined, most: number | null): string | undefined {
  if (months === undefined) return text('retention_wrong');
  const isAbove = most !== null && (months ?? Infinity) > most;
  return isAbove ? text('problem_above_preset') : undefined;
}
