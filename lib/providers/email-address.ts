import { isMasked } from './is-masked.ts';

const scheme = /^mailto:([^?]*).*$/is;
/** Blanks, invisible signs, and what a sentence ends with. */
const before = /^[\s\p{Cf}]+/u;
const after = /[\s\p{Cf}.,;]+$/u;

/** A vendor's text as an address, without what is only around it; null when it is none ("N/A", empty, a name) or shown in
 * part only. */
export function emailAddress(text: string | null | undefined): string | null {
  const bare = (text ?? '').replace(before, '').replace(scheme, '$1').replace(after, '');
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(bare) && !isMasked(bare) ? bare : null;
}

/** Each address once: the first of those that differ only in upper and lower case. */
export function eachOnce<Found>(all: readonly Found[], addressOf: (one: Found) => string): Found[] {
  const spellings = all.map((one) => addressOf(one).toLowerCase());
  return all.filter((_, index) => spellings.indexOf(spellings[index] ?? '') === index);
}
