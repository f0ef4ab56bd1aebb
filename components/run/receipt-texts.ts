import { isMore } from '../../lib/enrichment/is-more.ts';
import type { BalanceVerdict } from '../../lib/enrichment/run-receipt.ts';
import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';

/** What the balance before and after the run says about what was really charged. */
export function verdictText(
  found: BalanceVerdict,
  { unit, uncertain }: { unit: Unit; uncertain: number },
): string {
  if (found.verdict === 'disturbed') return text('proof_disturbed');
  if (found.verdict === 'awaited') return text('proof_awaited');
  if (found.verdict === 'unread') return text('proof_unread');
  const spent = amountText(found.spent, unit);
  if (found.verdict === 'same')
    return text(isMore(uncertain, 0) ? 'proof_same_uncertain' : 'proof_same', spent);
  const difference = amountText(found.difference, unit);
  if (found.verdict === 'less') return text('proof_less', spent, difference);
  return text(isMore(uncertain, 0) ? 'proof_more_uncertain' : 'proof_more', spent, difference);
}
