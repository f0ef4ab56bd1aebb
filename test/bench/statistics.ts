/** The middle value of some; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** A table row: what was measured, the figure, what it must reach, and whether it does. */
export interface Figure {
  what: string;
  value: number;
  most: number;
  detail: string;
}

/** Prints figures as a Markdown table, as they stand in docs/performance.md. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(
    ({ what, value, most, detail }) =>
      `| ${what} | ${value.toFixed(2)} | ≤ ${most} | ${value <= most ? 'yes' : '**no**'} | ${detail} |`,
  );
  console.log(
    `\n## ${title}\n\n| what | measured | must be | reached | detail |\n|---|---|---|---|---|\n${rows.join('\n')}\n`,
  );
}
