import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { VendorPreset } from '../../lib/preset/preset.ts';
import type { Capabilities } from '../../lib/providers/provider.ts';
import type { ProviderSettings } from '../../lib/settings.ts';
import { locale } from '../../lib/text.ts';
import { type VendorForm, vendorForm, vendorProblems, vendorSettings } from '../../lib/vendor-form.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { SubmitForm } from '../shell/submit-form.tsx';
import { SaveLine } from './save-line.tsx';
import { useDraft } from './use-draft.ts';
import { VendorConnection } from './vendor-connection.tsx';
import { VendorPrices } from './vendor-prices.tsx';
import styles from './vendor-settings.module.css';

interface VendorSettingsProps {
  vendor: ProviderId;
  settings: ProviderSettings;
  capabilities: Capabilities;
  preset: VendorPreset;
  isBusy: boolean;
  isSaved: boolean;
  failure: Failure | null;
  onChange: () => void;
  onSave: (settings: ProviderSettings) => Promise<boolean>;
}

/** What is saved together of one vendor. */
export function VendorSettings(props: VendorSettingsProps) {
  const { vendor, settings, capabilities, preset, isBusy, isSaved, failure, onChange, onSave } = props;
  const stored = vendorForm(settings, locale());
  const typed = useDraft<VendorForm>(`vendor:${vendor}`, stored, JSON.stringify(settings));
  const { draft, isUnsaved } = typed;
  const problems = vendorProblems(draft, capabilities, preset);
  const isWrong = Object.keys(problems).length > 0;
  const change = (changes: Partial<VendorForm>) => {
    typed.change(changes);
    onChange();
  };
  const part = { draft, problems, capabilities, preset, change };
  return (
    <SubmitForm
      className={styles.form}
      isReady={!isWrong && !isBusy}
      onSubmit={() => typed.save(() => onSave(vendorSettings(draft)))}
    >
      <VendorPrices {...part} />
      <VendorConnection {...part} />
      <SaveLine {...{ isWrong, isBusy, isSaved, isUnsaved }} />
      {failure && <FailureNote failure={failure} urgent />}
    </SubmitForm>
  );
}
