import type { Kind } from '../../../../lib/enrichment/kind.ts';
import type { LookupState } from '../../../../lib/enrichment/lookup.ts';
import { allLookups, type Books, isSettled } from './books.ts';
import { tokenOfKey } from './people.ts';

/** What the user did and what was seen so far, to compare with what is seen later. */
export interface Known {
  /** How often somebody was wished for, by human and kind. */
  wished: Map<string, number>;
  /** How often the user decided to ask, by lookup. */
  decisions: Map<string, number>;
  settled: Map<string, LookupState>;
  /** Whose lookup it was when last seen. */
  owners: Map<string, string>;
  /** How people are spelled, by id, also those who are no more. */
  people: Map<string, string[]>;
  /** Who was deleted, and could be put back, when last seen. */
  deleted: Set<string>;
  /** Erased spellings, and how many claims there were by then. */
  erased: Map<string, number>;
  /** How many claims were looked at. */
  claims: number;
}

export function nothingKnown(): Known {
  return {
    ...{ wished: new Map(), decisions: new Map(), settled: new Map(), owners: new Map() },
    ...{ people: new Map(), deleted: new Set(), erased: new Map() },
    claims: 0,
  };
}

/** The user asks again for this one. */
export function decideAgain({ decisions, settled }: Known, lookupId: string): void {
  decisions.set(lookupId, (decisions.get(lookupId) ?? 1) + 1);
  settled.delete(lookupId);
}

export const wishKey = (human: number, kind: Kind): string => `${human} ${kind}`;

export function wish({ wished }: Known, human: number, kinds: readonly Kind[]): void {
  for (const kind of kinds) {
    const key = wishKey(human, kind);
    wished.set(key, (wished.get(key) ?? 0) + 1);
  }
}

/** What was looked at is what the next look is compared with. */
export function remember(known: Known, books: Books): void {
  for (const lookup of allLookups(books)) {
    known.owners.set(lookup.id, lookup.personId);
    if (isSettled(lookup)) known.settled.set(lookup.id, lookup.state);
  }
  for (const { id } of books.people) known.people.set(id, spellingsOf(books, id));
  known.deleted = new Set(books.deletions.map(({ id }) => id));
}

function spellingsOf({ aliases }: Books, personId: string): string[] {
  const own = aliases.filter((alias) => alias.personId === personId);
  return own.flatMap(({ key }) => tokenOfKey(key) ?? []);
}
