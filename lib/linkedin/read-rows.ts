import type { PageKind } from '../messages.ts';
import { isMixedSearch, pageKind } from './page-kind.ts';
import { textOf } from './page-text.ts';
import { findRows, rowsOfLeads } from './read-rows/find-rows.ts';
import { leadOf, readLeadRow } from './read-rows/read-lead-row.ts';
import { readRow } from './read-rows/read-row.ts';
import type { RowMemory } from './read-rows/row-memory.ts';
import type { Row } from './read-rows/row.ts';
import * as hooks from './selectors.ts';
import { findOne } from './selectors.ts';

/** A company's page names the company in its heading, else in its title ("(2) Example Works: People | LinkedIn"). */
function companyOfPage(document: Document): string | null {
  const title = document.title.replace(/^\(\d+\+?\)\s*/, '').split(/:| \| /)[0] ?? '';
  return textOf(findOne(document, hooks.companyHeading)) || title.trim() || null;
}

function isMarked(row: Element): boolean {
  return findOne(row, hooks.searchKey) !== null || findOne(row, hooks.invite) !== null;
}

function tryRead(read: () => Row[]): Row[] {
  try {
    return read();
  } catch {
    return [];
  }
}

const readAnew: RowMemory = (_row, _about, read) => read();

function readList(document: Document, address: string, kind: PageKind, memory: RowMemory): Row[] {
  const main = findOne(document, hooks.main) ?? document.body;
  if (kind === 'sales-search') {
    return rowsOfLeads(main, leadOf).flatMap((row) =>
      tryRead(() => [memory(row, kind, () => readLeadRow(row))]),
    );
  }
  const company = kind === 'company-people' ? companyOfPage(document) : null;
  const rows = findRows(main, kind).filter((row) => !isMixedSearch(address) || isMarked(row));
  const about = `${kind} ${company}`;
  return rows.flatMap((row) => tryRead(() => [memory(row, about, () => readRow(row, kind, company))]));
}

/** The people of a list page in page order, and rows nobody can choose with the reason. Reads only, never throws. */
export function readRows(document: Document, address: string, memory: RowMemory = readAnew): Row[] {
  const kind = pageKind(address);
  const isList = kind !== 'none' && kind !== 'profile' && kind !== 'sales-lead';
  return isList ? tryRead(() => readList(document, address, kind, memory)) : [];
}
