import type { PersonFacts } from '../enrichment/person.ts';
import type { Drop } from '../enrichment/run.ts';

/** Of whom nothing is known. Stands where an erased or suppressed person stood, so that figures still add up. */
export const nobody: PersonFacts = {
  ...{ address: null, memberId: null, leadId: null, headline: null, company: null, domain: null },
  ...{ fullName: '', firstName: '', lastName: '' },
};

/** A receipt says how many were left out because they are suppressed, and keeps no trace of who. */
export function withoutSuppressed(drop: Drop): Drop {
  return drop.reason === 'suppressed' ? { ...drop, facts: nobody, personId: null } : drop;
}
