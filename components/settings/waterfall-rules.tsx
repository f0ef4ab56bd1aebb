import { parseAmount } from '../../lib/enrichment/parse-amount.ts';
import type { Settings, WaterfallSettings } from '../../lib/settings.ts';
import { formatTyped } from '../../lib/format/format-number.ts';
import { locale, text } from '../../lib/text.ts';
import { amountProblem } from '../../lib/vendor-form.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { Tick } from '../shell/tick.tsx';
import { SubmitForm } from '../shell/submit-form.tsx';
import { usePreset } from '../use-preset.ts';
import { SaveLine } from './save-line.tsx';
import { Section } from './section.tsx';
import { useDraft } from './use-draft.ts';
import { useSaveSettings } from './use-save-settings.ts';
import { problemText } from './vendor-part.ts';

/** When a lookup goes on to the next vendor, and what one person may cost. */
export function WaterfallRules({ settings }: { settings: Settings }) {
  const { busy, failure, isSaved, save, touch } = useSaveSettings(settings);
  return (
    <Section title={text('settings_rules')}>
      <Rules
        rules={settings.waterfall}
        {...{ isSaved, isBusy: busy }}
        onChange={touch}
        onSave={(waterfall) => save({ waterfall })}
      />
      {failure && <FailureNote failure={failure} urgent />}
    </Section>
  );
}

interface RulesProps {
  rules: WaterfallSettings;
  isSaved: boolean;
  isBusy: boolean;
  onChange: () => void;
  onSave: (rules: WaterfallSettings) => Promise<boolean>;
}

function Rules({ rules, isSaved, isBusy, onChange, onSave }: RulesProps) {
  const stored = { ...rules, most: formatTyped(rules.mostCentsPerPerson, locale()) };
  const typed = useDraft('rules', stored, JSON.stringify(rules));
  const { most, ...draft } = typed.draft;
  const parsed = parseAmount(most);
  const { mostCentsPerPerson: preset } = usePreset();
  const problem = amountProblem(most, preset);
  const change = (changes: Partial<typeof stored>) => {
    typed.change(changes);
    onChange();
  };
  const store = async () => {
    if ('value' in parsed) await typed.save(() => onSave({ ...draft, mostCentsPerPerson: parsed.value }));
  };
  return (
    <SubmitForm isReady={problem === undefined && !isBusy} onSubmit={store}>
      <Tick
        label={text('rule_accept_risky')}
        detail={text('rule_accept_risky_about')}
        isSelected={draft.acceptRisky}
        onChange={(acceptRisky) => change({ acceptRisky })}
      />
      <Tick
        label={text('rule_go_on')}
        detail={text('rule_go_on_about')}
        isSelected={draft.goOnAfterFailure}
        onChange={(goOnAfterFailure) => change({ goOnAfterFailure })}
      />
      <TextInput
        label={text('rule_most')}
        hint={preset === null ? text('rule_most_hint') : text('preset_at_most', preset)}
        inputMode="decimal"
        unit={text('unit_cents')}
        value={most}
        onChange={(amount) => change({ most: amount })}
        problem={problemText(problem)}
      />
      <SaveLine {...{ isWrong: problem !== undefined, isBusy, isSaved, isUnsaved: typed.isUnsaved }} />
    </SubmitForm>
  );
}
