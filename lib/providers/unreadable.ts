import { costlyFailure } from '../enrichment/create-failure.ts';
import type { Outcome } from './provider.ts';

/** The answer to a paid request that nobody understands. `words`: the vendor's own. */
export function unreadable(words: string | null): Outcome {
  return { type: 'unknown', failure: costlyFailure('unreadable_answer', 'may-be-charged', words) };
}
