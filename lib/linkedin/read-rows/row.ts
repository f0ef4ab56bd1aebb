import type { Confidence } from '../../messages.ts';
import type { PageFacts } from '../../reading/shown.ts';

/** Why a row cannot be chosen: nobody can be addressed, or its places name two people. */
export type RowReason = 'no-address' | 'two-people' | 'no-name';

/** One row of a list of people. `element` is only good for this reading: lists re-create their rows. The texts are not
 * understood yet, so confidence is low (see lib/reading). */
export type Row =
  | { person: PageFacts; element: Element; confidence: Confidence }
  | { person: null; element: Element; reason: RowReason };

/** A place in the list that holds somebody, not read yet: `read` gives the row, or nothing when it cannot be read. */
export interface FoundRow {
  element: Element;
  read(): Row[];
}
