import type { Outcome } from '../../lib/history/history-query.ts';
import type { TextKey } from '../../lib/text.ts';

export const outcomeNames: Record<Outcome, TextKey> = {
  found: 'state_found',
  valid: 'status_valid',
  risky: 'status_risky',
  'not-found': 'state_not_found',
  failed: 'state_failed',
  interrupted: 'state_interrupted',
  wrong: 'outcome_wrong',
};
