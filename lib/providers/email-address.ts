const scheme = /^mailto:([^?]*).*$/is;
/** Blanks, invisible signs, and what a sentence ends with. */
const before = /^[\s\p{Cf}]+/u;
const after = /[\s\p{Cf}.,;]+$/u;

/** A vendor's text as an address, without what is only around it; null when it is none ("N/A", empty, a name). */
export function emailAddress(text: string | null | undefined): string | null {
  const bare = (text ?? '').replace(before, '').replace(scheme, '$1').replace(after, '');
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(bare) ? bare : null;
}
