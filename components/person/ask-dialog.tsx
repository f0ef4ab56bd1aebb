import { highestCost, type Prices } from '../../lib/enrichment/cost.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { formatList, formatNumber } from '../../lib/format/format-number.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { kindNames } from './kind-texts.ts';

/** An ask that waits for a yes: it is dear, or costs a second time. */
export interface PendingAsk {
  kinds: Kind[];
  again: boolean;
}

interface AskDialogProps {
  pending: PendingAsk | null;
  prices: Prices;
  onConfirm: (pending: PendingAsk) => Promise<void>;
  onClose: () => void;
}

export function AskDialog({ pending, prices, onConfirm, onClose }: AskDialogProps) {
  const kinds = pending?.kinds ?? [];
  const most = highestCost(kinds, prices);
  const names = formatList(
    kinds.map((kind) => text(kindNames[kind])),
    locale(),
  );
  const confirm = () => {
    onClose();
    if (pending) void onConfirm(pending);
  };
  return (
    <ConfirmDialog
      isOpen={pending !== null}
      title={text(pending?.again ? 'again_title' : 'phone_title')}
      confirmLabel={plural('find_for', most, formatNumber(most, locale()))}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text(pending?.again ? 'again_text' : 'phone_text', names, amountText(most, 'credits'))}</p>
    </ConfirmDialog>
  );
}
