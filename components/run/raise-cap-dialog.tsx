import type { Failure } from '../../lib/enrichment/failure.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { RaiseOffer } from '../../lib/run-raise-offer.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { FailureNote } from '../shell/failure-note.tsx';

interface RaiseCapDialogProps {
  offer: RaiseOffer;
  isOpen: boolean;
  isBusy: boolean;
  failure: Failure | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before a run may cost more than it was started with. */
export function RaiseCapDialog({ offer, failure, ...rest }: RaiseCapDialogProps) {
  const { name, unit } = capabilitiesOf(offer.provider);
  const most = amountText(offer.cap, unit);
  return (
    <ConfirmDialog {...rest} title={text('raise_cap_title')} confirmLabel={text('raise_cap', most)}>
      <p>{text('raise_cap_text', name, amountText(offer.before, unit), most)}</p>
      <p>{text('raise_cap_day')}</p>
      {failure && <FailureNote failure={failure} urgent />}
    </ConfirmDialog>
  );
}
