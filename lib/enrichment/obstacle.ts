import type { FailureCode } from './failure.ts';
import type { Kind } from './kind.ts';
import type { KeyProblem } from '../vault/vault.ts';
import type { PersonFacts } from './person.ts';

/** What is wrong with the key, or with using it at all. */
type DeskProblem = KeyProblem | 'vendor_not_allowed';

/** What a lookup is checked against before any money is spent. */
export interface Circumstances {
  /** `null`: there is a key that can be read and used. */
  keyProblem: DeskProblem | null;
  personalEmailAllowed: boolean;
  isSuppressed: boolean;
  lacks(person: PersonFacts, kind: Kind): FailureCode | null;
}

/** Why this kind cannot be asked for this person now; null: it can. */
export function obstacle(person: PersonFacts, kind: Kind, circumstances: Circumstances): FailureCode | null {
  if (circumstances.isSuppressed) return 'suppressed';
  if (kind === 'personal-email' && !circumstances.personalEmailAllowed) return 'consent_needed';
  return circumstances.lacks(person, kind) ?? circumstances.keyProblem;
}
