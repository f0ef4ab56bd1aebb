import type { Amounts } from '../../lib/enrichment/amounts.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { locale, text } from '../../lib/text.ts';
import { amountsText, findForText } from '../credits/amounts-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { kindNames } from './kind-texts.ts';

/** An ask that waits for a yes: it is dear, or costs a second time. */
export interface PendingAsk {
  kinds: Kind[];
  again: boolean;
}

interface AskDialogProps {
  pending: PendingAsk | null;
  priceOf: (kinds: readonly Kind[]) => Amounts;
  onConfirm: (pending: PendingAsk) => Promise<void>;
  onClose: () => void;
}

export function AskDialog({ pending, priceOf, onConfirm, onClose }: AskDialogProps) {
  const kinds = pending?.kinds ?? [];
  const most = priceOf(kinds);
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
      confirmLabel={findForText(most)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text(pending?.again ? 'again_text' : 'phone_text', names, amountsText(most))}</p>
    </ConfirmDialog>
  );
}
