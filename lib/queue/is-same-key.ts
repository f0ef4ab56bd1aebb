import type { KeyHint } from '../database.ts';

/** Is it the same key still? What a vendor says to one says nothing about another, which may be of another account. */
export function isSameKey(one: KeyHint | undefined, other: KeyHint | undefined): boolean {
  return one?.savedAt === other?.savedAt && one?.lastFour === other?.lastFour;
}
