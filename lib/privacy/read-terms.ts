/** Months by tag as typed: one `tag: months` a line, or the number (from 1) of the first line that is none. */
export function readTagMonths(typed: string): { months: Record<string, number> } | { wrongLine: number } {
  const lines = typed.split('\n').map((line) => line.trim());
  const wrong = lines.findIndex((line) => line !== '' && monthsOf(line) === null);
  if (wrong >= 0) return { wrongLine: wrong + 1 };
  return {
    months: Object.fromEntries(lines.flatMap((line) => (line === '' ? [] : [monthsOf(line) ?? ['', 0]]))),
  };
}

export function typedTagMonths(months: Record<string, number>): string {
  return Object.entries(months)
    .map(([tag, count]) => `${tag}: ${count}`)
    .join('\n');
}

/** A number of months as typed: empty means for ever (null); undefined: it is none. */
export function readMonths(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const months = Number(text);
  return Number.isInteger(months) && months >= 1 && months <= 120 ? months : undefined;
}

function monthsOf(line: string): [string, number] | null {
  const [, tag = '', count = ''] = /^(.{1,100}):\s*(\d{1,3})$/.exec(line) ?? [];
  const months = readMonths(count);
  return tag.trim() === '' || typeof months !== 'number' ? null : [tag.trim(), months];
}
