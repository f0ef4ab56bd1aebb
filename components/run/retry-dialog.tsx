import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import type { RetryOffer } from '../../lib/run-retry-offer.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';

interface RetryDialogProps {
  offer: RetryOffer;
  unit: Unit;
  isOpen: boolean;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Warns before what may have been charged is asked, and perhaps paid, a second time. */
export function RetryDialog({ offer: { free, dear }, unit, ...rest }: RetryDialogProps) {
  const most = free.price + dear.price;
  const count = (amount: number) => formatNumber(amount, locale());
  const price = (amount: number) => amountText(amount, unit);
  return (
    <ConfirmDialog
      {...rest}
      title={text('retry_interrupted_title')}
      confirmLabel={plural('find_for', most, count(most))}
    >
      <p>{plural('retry_interrupted_warning', dear.count, count(dear.count), price(dear.price))}</p>
      {free.count > 0 && (
        <p>{plural('retry_failed_too', free.count, count(free.count), price(free.price))}</p>
      )}
    </ConfirmDialog>
  );
}
