import type { FactName, Person, PersonFacts } from '../enrichment/person.ts';
import { informBy } from '../privacy/inform-by.ts';
import { factsOf } from './merge-facts.ts';

/** Somebody whom nobody stored before. */
export function newPerson(
  facts: PersonFacts,
  { id, now, byHand = [] }: { id: string; now: number; byHand?: readonly FactName[] },
): Person {
  const plain = factsOf(facts);
  const times = { createdAt: now, updatedAt: now, informedAt: null, informBy: informBy(now) };
  return { ...plain, id, ...times, edited: [...byHand], tags: [], note: '' };
}
