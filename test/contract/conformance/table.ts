import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { QuestionRow, LookupRow } from '../../sandbox/vendor/description.ts';

/** One line: what an endpoint answered, what becomes of it, and whether it did in this run of the suite. */
export interface Line {
  vendor: string;
  row: LookupRow | QuestionRow;
  works: boolean;
}

const start = '<!-- conformance: written by `npm run conformance` -->';
const end = '<!-- /conformance -->';
const readme = new URL('../../../README.md', import.meta.url);

export const readmePath = readme.pathname;

/** The README as it must be, with these lines as its table. */
export async function readmeWith(lines: readonly Line[]): Promise<string> {
  const text = readFileSync(readme, 'utf8');
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('The README has no place for the table');
  const options = await resolveConfig(readme);
  return format(`${before}${start}\n\n${tables(lines)}\n\n${end}${after}`, {
    ...options,
    parser: 'markdown',
  });
}

function tables(lines: readonly Line[]): string {
  const vendors = [...Map.groupBy(lines, ({ vendor }) => vendor)];
  return vendors.map(([vendor, own]) => folded(vendor, own)).join('\n\n');
}

function folded(vendor: string, lines: readonly Line[]): string {
  const working = lines.filter(({ works }) => works).length;
  const summary = `<summary>${vendor}: ${working} of ${lines.length} work</summary>`;
  return `<details>\n${summary}\n\n${table(lines)}\n\n</details>`;
}

function table(lines: readonly Line[]): string {
  const head = '| Endpoint | Answer | Becomes | Charged | Works |\n| - | - | - | - | - |';
  const endpoints = new Set<string>();
  const rows = lines.map(({ row, works }) => {
    const endpoint = endpoints.has(row.endpoint) ? '' : `\`${row.endpoint}\``;
    endpoints.add(row.endpoint);
    return `| ${endpoint} | ${row.answer} | ${becomesOf(row)} | ${chargedOf(row)} | ${works ? 'yes' : '**no**'} |`;
  });
  return [head, ...rows].join('\n');
}

function becomesOf(row: LookupRow | QuestionRow): string {
  if ('question' in row) return typeof row.becomes === 'string' ? `\`${row.becomes}\`` : row.question;
  const state = row.becomes.replace('-', ' ');
  return row.code ? `${state}: \`${row.code}\`` : state;
}

function chargedOf(row: LookupRow | QuestionRow): string {
  return 'charged' in row ? String(row.charged) : 'free';
}
