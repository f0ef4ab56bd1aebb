import { useEffect, useRef } from 'react';
import type { FieldProblem, PersonField } from '../../lib/enrichment/manual-person.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { TextInput } from '../shell/text-input.tsx';
import type { Asking } from './use-ask.ts';
import styles from './person-fields.module.css';

const fields: readonly { field: PersonField; label: TextKey; isWide?: boolean }[] = [
  { field: 'address', label: 'field_address', isWide: true },
  { field: 'firstName', label: 'field_first_name' },
  { field: 'lastName', label: 'field_last_name' },
  { field: 'company', label: 'field_company' },
  { field: 'domain', label: 'field_domain' },
  { field: 'headline', label: 'field_headline', isWide: true },
];

const problemTexts: Record<FieldProblem, TextKey> = {
  missing: 'problem_missing',
  'needed-for-kind': 'problem_needed_for_kind',
  'not-a-profile': 'problem_not_a_profile',
  'not-a-domain': 'problem_not_a_domain',
};

function problemText(field: PersonField, problem: FieldProblem | undefined): string | undefined {
  if (!problem) return undefined;
  return text(field === 'address' && problem === 'missing' ? 'problem_identity' : problemTexts[problem]);
}

interface PersonFieldsProps {
  asking: Asking;
  /** Can changes be kept without asking a vendor? */
  canSave: boolean;
}

/** All that a vendor is told about the person, to be corrected before asking. */
export function PersonFields({ asking, canSave }: PersonFieldsProps) {
  const { form, problems, edited, refusals, busy, change, save } = asking;
  const fieldset = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) fieldset.current?.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  return (
    <div className={styles.fields} ref={fieldset}>
      {fields.map(({ field, label, isWide }) => (
        <div key={field} className={isWide ? styles.wide : undefined}>
          <TextInput
            label={text(label)}
            value={form[field]}
            onChange={(value) => change({ [field]: value })}
            problem={problemText(field, problems[field])}
          />
        </div>
      ))}
      {canSave && (
        <div className={styles.wide}>
          <Action isDisabled={edited.length === 0} isPending={busy} onPress={() => void save()}>
            {text('save_changes')}
          </Action>
        </div>
      )}
    </div>
  );
}
