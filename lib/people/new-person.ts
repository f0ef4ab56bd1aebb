import type { FactName, Person, PersonFacts } from '../enrichment/person.ts';
import { factsOf } from './merge-facts.ts';

/** Somebody whom nobody stored before. */
export function newPerson(
  facts: PersonFacts,
  { id, now, byHand = [] }: { id: string; now: number; byHand?: readonly FactName[] },
): Person {
  const plain = factsOf(facts);
  return { ...plain, id, createdAt: now, updatedAt: now, edited: [...byHand], tags: [], note: '' };
}
