/** The same texts in parts of at least so many, each sorted: the database writes neighbours together sooner than texts
 * from all over. */
export async function* sortedParts(
  some: AsyncIterable<readonly string[]>,
  least: number,
): AsyncGenerator<string[]> {
  let part: string[] = [];
  for await (const texts of some) {
    part = part.concat(texts);
    if (part.length < least) continue;
    yield part.toSorted();
    part = [];
  }
  if (part.length > 0) yield part.toSorted();
}
