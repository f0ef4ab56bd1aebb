import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { RaiseOffer } from '../../lib/runs/run-raise-offer.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import type { Asking } from '../use-asking.ts';

interface RaiseCapDialogProps {
  runId: string;
  offer: RaiseOffer;
  asking: Asking;
}

/** Asks before a run may cost more than it was started with. */
export function RaiseCapDialog({ runId, offer, asking }: RaiseCapDialogProps) {
  const { provider, cap, before } = offer;
  const { name, unit } = capabilitiesOf(provider);
  const most = amountText(cap, unit);
  return (
    <ConfirmDialog
      {...asking.dialog}
      title={text('raise_cap_title')}
      confirmLabel={text('raise_cap', most)}
      onConfirm={() => void asking.confirm({ type: 'resume-run', runId, raise: { provider, cap } })}
    >
      <p>{text('raise_cap_text', name, amountText(before, unit), most)}</p>
      <p>{text('raise_cap_day')}</p>
    </ConfirmDialog>
  );
}
