import type { BalanceProof } from '../../lib/enrichment/run-receipt.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';

/** What the balance before and after the run says about what was really charged. */
export function proofText(proof: BalanceProof, { unit, uncertain }: Pick<Run, 'unit' | 'uncertain'>): string {
  if (proof.verdict === 'disturbed') return text('proof_disturbed');
  if (proof.verdict === 'unread') return text('proof_unread');
  const spent = amountText(proof.spent, unit);
  if (proof.verdict === 'same') return text(uncertain > 0 ? 'proof_same_uncertain' : 'proof_same', spent);
  const difference = amountText(proof.difference, unit);
  if (proof.verdict === 'uncertain-charged') return text('proof_uncertain_charged', spent, difference);
  return text(proof.verdict === 'more' ? 'proof_more' : 'proof_less', spent, difference);
}
