import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import {
  type SettingsForm as Draft,
  settingsForm,
  settingsFrom,
  settingsProblems,
} from '../../lib/settings-form.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { Chip } from '../shell/chip.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { KindsSection } from './kinds-section.tsx';
import { PageSection } from './page-section.tsx';
import { SpendSection } from './spend-section.tsx';
import { VendorSection } from './vendor-section.tsx';
import styles from './settings-form.module.css';

interface SettingsFormProps {
  settings: Settings;
  provider: ProviderId;
  isBusy: boolean;
  isSaved: boolean;
  failure: Failure | null;
  onChange: () => void;
  onSave: (settings: Settings) => void;
}

/** What is saved together by one button. */
export function SettingsForm({
  settings,
  provider,
  isBusy,
  isSaved,
  failure,
  onChange,
  onSave,
}: SettingsFormProps) {
  const [draft, setDraft] = useState<Draft>(() => settingsForm(settings, provider));
  const problems = settingsProblems(draft);
  const isWrong = Object.keys(problems).length > 0;
  const change = (changes: Partial<Draft>) => {
    setDraft({ ...draft, ...changes });
    onChange();
  };
  const part = { draft, problems, provider, change };
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong && !isBusy) onSave(settingsFrom(draft, settings, provider));
      }}
    >
      <KindsSection {...part} />
      <PageSection {...part} />
      <SpendSection {...part} />
      <VendorSection {...part} />
      <div className={styles.save}>
        <Action look="primary" type="submit" isDisabled={isWrong} isPending={isBusy}>
          {text('save')}
        </Action>
        {isSaved && (
          <Chip tone="good" icon="check">
            {text('saved')}
          </Chip>
        )}
        {isWrong && <span className={styles.wrong}>{text('settings_wrong')}</span>}
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </Form>
  );
}
