import { sumAmounts } from '../../lib/enrichment/amounts.ts';
import type { RetryOffer } from '../../lib/runs/run-retry-offer.ts';
import { plural, text } from '../../lib/text.ts';
import { amountsText, findForText } from '../credits/amounts-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';

interface RetryDialogProps {
  offer: RetryOffer;
  isOpen: boolean;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Warns before what may have been charged is asked, and perhaps paid, a second time. */
export function RetryDialog({ offer: { free, dear }, ...rest }: RetryDialogProps) {
  const most = sumAmounts([free.price, dear.price]);
  return (
    <ConfirmDialog {...rest} title={text('retry_interrupted_title')} confirmLabel={findForText(most)}>
      <p>{plural('retry_interrupted_warning', dear.count, amountsText(dear.price))}</p>
      {free.count > 0 && <p>{plural('retry_failed_too', free.count, amountsText(free.price))}</p>}
    </ConfirmDialog>
  );
}
