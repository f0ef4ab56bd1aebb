/** Control characters but tabs and line breaks, changes of direction, and what is no character at all. */
const noText = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Most texts are these letters only, which is seen faster than the rest is looked for. */
const harmless = /^[ -~]*$/;

/** A stranger's text without what is none; halves of characters are replaced. */
export function plainText(value: string): string {
  if (harmless.test(value)) return value;
  return value.toWellFormed().replace(noText, '');
}
