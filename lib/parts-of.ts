/** The same items in parts of so many. */
export function partsOf<Item>(items: readonly Item[], length: number): Item[][] {
  const count = Math.ceil(items.length / length);
  return Array.from({ length: count }, (_, part) => items.slice(part * length, (part + 1) * length));
}
