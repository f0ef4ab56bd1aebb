import { splitName } from './person-name.ts';
import { currentCompany, isSnippet } from './current-company.ts';
import { findMark } from './find-mark.ts';
import { isNoise } from './is-noise.ts';
import { mayBeName, rowName, says } from './row-name.ts';
import type { ShownLeadRow, ShownRow } from './shown.ts';
import type { Understood } from './understood.ts';

/** A row of people. Somebody without a name is still known by the address. `pageCompany`: the company of the whole page. */
export function understandRow(row: ShownRow, slug: string, pageCompany: string | null): Understood {
  const { name, source, isSure } = rowName(row, slug);
  const headline = row.lines.find(([text, maybe]) => maybe && !isNoise(text) && !isSnippet(text));
  const companies = row.lines.map(([text]) => currentCompany(text)).filter((company) => company !== null);
  const company = companies[0] ?? pageCompany;
  const evidence = name === '' ? [] : [{ field: 'name', source, value: name }];
  if (company !== null) evidence.push({ field: 'company', source: 'row', value: company });
  return { name, headline: headline?.[0] ?? null, company, isSure, evidence };
}

/** Without marks the line below the name says `role · company`, or the role alone. */
function unmarked(lines: ShownLeadRow['lines']): string[] {
  return lines[1]?.[0].split(' · ') ?? [];
}

/** The role stands before the company on its line; without a marked company, on the line below the name. */
function roleOf({ marks }: ShownLeadRow, lines: ShownLeadRow['lines']): string | null {
  const title = findMark(marks, 'title', 'job-title')?.[1];
  const company = findMark(marks, 'company-name');
  const beside = company ? company[3].find((text) => !isNoise(text)) : unmarked(lines)[0];
  return title || beside || null;
}

/** A company without a page has no link: its name stands bare beside the role. */
function companyOf({ marks }: ShownLeadRow, lines: ShownLeadRow['lines']): string | null {
  const company = findMark(marks, 'company-name')?.[1];
  const besideTitle = findMark(marks, 'title', 'job-title')?.[2];
  return company || (besideTitle?.replace(/^[\s·]+/u, '') ?? unmarked(lines)[1]) || null;
}

/** Where none is marked, the line that a label says too ("Add Nora Vale to selection"); without such labels the first line
 * that is nothing else. */
function unmarkedName({ labels, marks }: ShownLeadRow, lines: ShownLeadRow['lines']): string {
  const starts = lines.map(([, start]) => start);
  const name = starts.find((start) => labels.some((label) => label !== start && says(label, start)));
  const others = new Set([...labels, ...marks.map(([, text]) => text)]);
  return name ?? starts.find((start) => !others.has(start) && mayBeName(start, labels)) ?? '';
}

/** A row of Sales Navigator. */
export function understandLeadRow(row: ShownLeadRow): Understood | null {
  const lines = row.lines.filter(([text]) => !isNoise(text));
  const name = splitName(row.name || unmarkedName(row, lines)).fullName;
  if (name === '') return null;
  return {
    name,
    headline: roleOf(row, lines),
    company: companyOf(row, lines),
    isSure: row.name !== '' || row.labels.some((label) => label.includes(name)),
    evidence: [{ field: 'name', source: 'name line', value: name }],
  };
}
