import { personalEmailConsentVersion } from '../../lib/enrichment/consent-text.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { useWish } from '../use-wish.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useAcceptedText } from './use-accepted-text.ts';
import { useConsent } from './use-consent.ts';

/** Shows the text on personal email; accepts it, or takes the acceptance back with as many presses. What was accepted is
 * shown as it was, whatever the browser speaks by now. */
export function ConsentDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const consent = useConsent();
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send, clear } = useWish();
  const given = consent?.action === 'given';
  const ownText = text('consent_personal_email_text');
  const shown = useAcceptedText(consent) ?? ownText;
  const language = given && shown !== ownText ? consent.locale : locale();
  const close = () => {
    clear();
    onClose();
  };
  const confirm = async () => {
    const type = given ? 'withdraw-consent' : 'give-consent';
    const textVersion = personalEmailConsentVersion;
    const answer = await send({ type, textVersion, text: shown, locale: language });
    if (!answer.ok) return;
    announce(text(given ? 'consent_withdrawn' : 'consent_given'));
    close();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={close}
      onConfirm={confirm}
      isBusy={busy}
      failure={failure}
      title={text('consent_title')}
      confirmLabel={text(given ? 'consent_withdraw' : 'consent_accept')}
    >
      <p lang={language}>{shown}</p>
      {given && <p>{text('consent_given_at', formatTime(consent.at, locale()), consent.textVersion)}</p>}
    </ConfirmDialog>
  );
}
