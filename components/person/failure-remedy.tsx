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
  provider?: ProviderId;
  onEdit: () => void;
}

/** The button that leads to what mends a failure; nothing when only waiting or asking again helps. */
export function FailureRemedy({ code, provider = 'pronto', onEdit }: FailureRemedyProps) {
  const show = usePanelStore((state) => state.show);
  const [isReading, setReading] = useState(false);
  const action = remedy(code);
  const { name, site } = capabilitiesOf(provider);
  if (action === 'open-settings') {
    return <Action onPress={() => show('settings')}>{text('open_settings')}</Action>;
  }
  if (action === 'open-vendor') {
    return (
      <Action icon="external" onPress={() => void browser.tabs.create({ url: site })}>
        {text('open_vendor', name)}
      </Action>
    );
  }
  if (action === 'edit-person') return <Action onPress={onEdit}>{text('edit_details')}</Action>;
  if (action !== 'give-consent') return null;
  return (
    <>
      <Action onPress={() => setReading(true)}>{text('consent_read')}</Action>
      <ConsentDialog isOpen={isReading} onClose={() => setReading(false)} />
    </>
  );
}
