import type { PersonFacts } from '../enrichment/person.ts';
import type { Trouble } from './selection-bar.ts';

/** A message selects no more people than this. */
const mostSelected = 25;

/** Selects some people by one message; null: done. */
export type SelectPart = (people: PersonFacts[]) => Promise<Trouble | null>;

/** Selects any number of people, up to the first trouble; but one whom the worker does not understand keeps none of
 * the others out. */
export async function selectInParts(people: PersonFacts[], select: SelectPart): Promise<Trouble | null> {
  let failed: Trouble | null = null;
  for (let start = 0; start < people.length; start += mostSelected) {
    const part = people.slice(start, start + mostSelected);
    const trouble = await select(part);
    if (trouble !== null && trouble !== 'failed') return trouble;
    if (trouble === null) continue;
    failed = trouble;
    if (part.length > 1) for (const person of part) await select([person]);
  }
  return failed;
}
