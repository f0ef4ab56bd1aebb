import type { PersonIdentity } from '../../lib/enrichment/person.ts';

/** Under which name what is typed about somebody is kept: the same one on their page, at a link and in the history. Whoever
 * is typed from nothing has none. */
export function whoseDraft(identity: PersonIdentity | null, personId: string | null): string {
  return identity?.address ?? identity?.leadId ?? identity?.memberId ?? personId ?? '';
}
