import { FailureNote } from '../shell/failure-note.tsx';
import { usePageLimit } from './use-page-limit.ts';

const limit = { code: 'too_many_asks', cost: 'not-charged', retryable: true, detail: null } as const;

/** Why the button on the page says that it needs attention, while the limit of lookups from pages holds. */
export function PageLimitNote() {
  return usePageLimit() ? <FailureNote failure={limit} urgent /> : null;
}
