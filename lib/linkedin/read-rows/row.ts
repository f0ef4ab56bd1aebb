import type { PersonFacts } from '../../enrichment/person.ts';
import type { Confidence, Evidence } from '../../messages.ts';

/** Why a row cannot be chosen: nobody can be addressed, or its places name two people. */
export type RowReason = 'no-address' | 'two-people' | 'no-name';

/** One row of a list of people. `element` is only good for this reading: lists re-create their rows. */
export type Row =
  | { person: PersonFacts; element: Element; confidence: Confidence; evidence: Evidence[] }
  | { person: null; element: Element; reason: RowReason };
