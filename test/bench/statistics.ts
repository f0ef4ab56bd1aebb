/** The middle value of some; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** The average of some; NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that so many of a hundred do not exceed; NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}

/** A table row: what was measured, the figure, what it must reach, and whether it does. */
export interface Figure {
  what: string;
  value: number;
  most: number;
  detail: string;
}

/** Figures as a Markdown table, as they stand in docs/performance.md. */
export function figureTable(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ what, value, most, detail }) =>
      `| ${what} | ${value.toFixed(2)} | ≤ ${most} | ${value <= most ? 'yes' : '**no**'} | ${detail} |`,
  );
  const head = '| what | measured | must be | reached | detail |\n|---|---|---|---|---|';
  return `## ${title}\n\n${head}\n${rows.join('\n')}`;
}
