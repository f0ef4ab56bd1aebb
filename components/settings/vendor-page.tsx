import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { isAllowed } from '../../lib/preset/preset.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { Settings } from '../../lib/settings.ts';
import { usePreset } from '../use-preset.ts';
import { KeySection } from './key-section.tsx';
import { SettingsPage } from './settings-page.tsx';
import { useSaveSettings } from './use-save-settings.ts';
import { VendorSettings } from './vendor-settings.tsx';

/** All that is set of one vendor. */
export function VendorPage({ vendor, settings }: { vendor: ProviderId; settings: Settings }) {
  const { busy, failure, isSaved, save, touch } = useSaveSettings(settings);
  const preset = usePreset();
  const own = settings.providers[vendor];
  const capabilities = capabilitiesOf(vendor);
  return (
    <SettingsPage title={capabilities.name}>
      <KeySection provider={vendor} isAllowed={isAllowed(preset, vendor)} />
      <VendorSettings
        vendor={vendor}
        settings={own}
        capabilities={capabilities}
        preset={preset.providers[vendor]}
        isBusy={busy}
        isSaved={isSaved}
        failure={failure}
        onChange={touch}
        onSave={(changed) => save({ providers: { [vendor]: changed } })}
      />
    </SettingsPage>
  );
}
