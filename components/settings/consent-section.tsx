import { useState } from 'react';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { ConsentDialog } from '../consent/consent-dialog.tsx';
import { useConsent } from '../consent/use-consent.ts';
import { Action } from '../shell/action.tsx';
import { Section } from './section.tsx';

/** Whether personal email is allowed, since when, and how to change it. */
export function ConsentSection() {
  const consent = useConsent();
  const [isOpen, setOpen] = useState(false);
  const given = consent?.action === 'given';
  const since = consent ? formatTime(consent.at, locale()) : '';
  return (
    <Section title={text('consent_title')}>
      <p>
        {!consent && text('consent_never')}
        {consent && given && text('consent_given_at', since, consent.textVersion)}
        {consent && !given && text('consent_withdrawn_at', since)}
      </p>
      <div>
        <Action icon="shield" onPress={() => setOpen(true)}>
          {text(given ? 'consent_withdraw' : 'consent_read')}
        </Action>
      </div>
      <ConsentDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </Section>
  );
}
