import { type Amounts, vendorsOf } from '../../lib/enrichment/amounts.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { amountsText, findForText } from '../credits/amounts-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { kindList } from './kind-texts.ts';

/** An ask that waits for a yes: it is dear, costs a second time, or is about somebody whom the user has already. */
export interface PendingAsk {
  kinds: Kind[];
  again: boolean;
  /** The list of a CRM in which they are; null: in none. */
  contact: string | null;
}

interface AskDialogProps {
  pending: PendingAsk | null;
  priceOf: (kinds: readonly Kind[]) => Amounts;
  onConfirm: (pending: PendingAsk) => Promise<void>;
  onClose: () => void;
}

export function AskDialog({ pending, priceOf, onConfirm, onClose }: AskDialogProps) {
  const { kinds = [], contact = null } = pending ?? {};
  const most = priceOf(kinds);
  const confirm = () => {
    onClose();
    if (pending) void onConfirm(pending);
  };
  return (
    <ConfirmDialog
      isOpen={pending !== null}
      title={text(titleOf(pending))}
      confirmLabel={findForText(most)}
      onConfirm={confirm}
      onClose={onClose}
    >
      {contact !== null && <p>{text('contact_known', contact)}</p>}
      <p>{costText(pending, kindList(kinds), most)}</p>
    </ConfirmDialog>
  );
}

/** Some vendors charge for a search that finds nothing. */
function costText(pending: PendingAsk | null, names: string, most: Amounts): string {
  const cost = amountsText(most);
  if (pending?.again) return text('again_text', names, cost);
  const isFree = vendorsOf(most).every((id) => capabilitiesOf(id).notFoundIsFree);
  return isFree ? text('ask_text', names, cost) : text('ask_text_each', names, cost);
}

function titleOf(pending: PendingAsk | null): TextKey {
  if (pending?.again) return 'again_title';
  return typeof pending?.contact === 'string' ? 'contact_title' : 'phone_title';
}
