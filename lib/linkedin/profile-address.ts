import type { PersonIdentity } from '../enrichment/person.ts';

export function identityKeys(identity: PersonIdentity): string[] {
  return [identity.address, identity.memberId, identity.leadId].filter((key) => key !== null);
}
