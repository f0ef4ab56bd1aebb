import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { FailureCode } from '../../lib/enrichment/failure.ts';
import { remedy } from '../../lib/enrichment/lookup-actions.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { ConsentDialog } from '../consent/consent-dialog.tsx';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';

interface FailureRemedyProps {
  code: FailureCode;
  /** Whose failure it is; without one there is no vendor to open. */
  provider?: ProviderId | null;
  /** Where the details of a person can be mended; elsewhere nothing leads there. */
  onEdit?: () => void;
}

/** The button that leads to what mends a failure; nothing when only waiting or asking again helps. */
export function FailureRemedy({ code, provider = null, onEdit }: FailureRemedyProps) {
  const openSettings = usePanelStore((state) => state.openSettings);
  const [isReading, setReading] = useState(false);
  const action = remedy(code);
  if (action === 'open-settings') {
    const subject =
      provider === null ? { page: 'list' as const } : { page: 'vendor' as const, vendor: provider };
    return <Action onPress={() => openSettings(subject)}>{text('open_settings')}</Action>;
  }
  if (action === 'open-vendor') {
    if (provider === null) return null;
    const { name, site } = capabilitiesOf(provider);
    return (
      <Action icon="external" onPress={() => void browser.tabs.create({ url: site })}>
        {text('open_vendor', name)}
      </Action>
    );
  }
  if (action === 'edit-person' && onEdit) return <Action onPress={onEdit}>{text('edit_details')}</Action>;
  if (action !== 'give-consent') return null;
  return (
    <>
      <Action onPress={() => setReading(true)}>{text('consent_read')}</Action>
      <ConsentDialog isOpen={isReading} onClose={() => setReading(false)} />
    </>
  );
}
