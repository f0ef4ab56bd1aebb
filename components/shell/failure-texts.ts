import type { Failure, FailureCode, FailureCost } from '../../lib/enrichment/failure.ts';
import { type TextKey, text } from '../../lib/text.ts';

const costSentences: Record<FailureCost, TextKey> = {
  'not-charged': 'cost_not_charged',
  'may-be-charged': 'cost_may_be_charged',
  charged: 'cost_charged',
};

/** After a paid request these leave its outcome open; after a free one there is nothing to look up at the vendor. */
const openOutcomes: readonly FailureCode[] = [
  'vendor_error',
  'unreadable_answer',
  'no_answer',
  'connection_lost',
  'worker_stopped',
];

/** What happened, what it cost or may have cost, and what to do. */
export function failureTexts({ code, cost }: Pick<Failure, 'code' | 'cost'>) {
  const isFree = cost === 'not-charged' && openOutcomes.includes(code);
  return {
    happened: text(`failure_${code}`),
    cost: text(costSentences[cost]),
    next: isFree ? text('try_later') : text(`failure_${code}_next`),
  };
}
