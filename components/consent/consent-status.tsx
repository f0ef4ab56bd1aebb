import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { useConsent } from './use-consent.ts';

/** Whether personal email is allowed, always in sight; pressing it gives or withdraws the word. */
export function ConsentStatus() {
  const consent = useConsent();
  const [isOpen, setOpen] = useState(false);
  const given = consent?.action === 'given';
  return (
    <>
      <Action look="quiet" icon="shield" onPress={() => setOpen(true)}>
        {text(given ? 'consent_status_on' : 'consent_status_off')}
      </Action>
      <ConsentDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
