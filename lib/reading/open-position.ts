const dates = /(?:19|20)\d\d\s*(?:[-–—]|to|bis|à|a)\s*([^·]*)/u;

/** A range of dates that ends in a word instead of a year, in any language. */
function isOpen(text: string): boolean {
  const end = dates.exec(text)?.[1];
  return end !== undefined && /\p{L}/u.test(end) && !/(?:19|20)\d\d/.test(end);
}

/** The company of the first position without an end. Grouped positions name the company first, with a duration below. */
export function openPosition(positions: readonly string[][]): string | null {
  for (const lines of positions) {
    const open = lines.findIndex(isOpen);
    // A position of its own is dated on its third line; that company may have a number in its name.
    const grouped = open > 2 && /\d/.test(lines[1] ?? '');
    const company = grouped ? lines[0] : lines[open - 1];
    if (open > 0 && company !== undefined) return company.split(' · ')[0] ?? null;
  }
  return null;
}
