const bytes = 12;

/** A random id of some 95 bits in 16 letters. In the database an id stands two or three times in every entry of an index,
 * with two bytes a letter: with the 36 of a UUID a run wrote a third more. */
export function newId(): string {
  const random = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)));
  return btoa(random).replaceAll(/[+/]/g, '_');
}
