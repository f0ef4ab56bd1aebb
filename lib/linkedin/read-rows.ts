import type { PageKind } from '../messages.ts';
import { isMixedSearch, pageKind } from './page-kind.ts';
import { textOf } from './page-text.ts';
import { findRows, rowsOfLeads } from './read-rows/find-rows.ts';
import { leadOf, readLeadRow } from './read-rows/read-lead-row.ts';
import { readRow } from './read-rows/read-row.ts';
import type { RowMemory } from './read-rows/row-memory.ts';
import type { FoundRow, Row } from './read-rows/row.ts';
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

function tryRead<Found>(read: () => Found[]): Found[] {
  try {
    return read();
  } catch {
    return [];
  }
}

const readAnew: RowMemory = (_row, _about, read) => read();

function readList(document: Document, address: string, kind: PageKind, memory: RowMemory): FoundRow[] {
  const found = (element: Element, about: string, read: () => Row): FoundRow => {
    return { element, read: () => tryRead(() => [memory(element, about, read)]) };
  };
  const main = findOne(document, hooks.main) ?? document.body;
  if (kind === 'sales-search') {
    return rowsOfLeads(main, leadOf).map((row) => found(row, kind, () => readLeadRow(row)));
  }
  const company = kind === 'company-people' ? companyOfPage(document) : null;
  const rows = findRows(main, kind).filter((row) => !isMixedSearch(address) || isMarked(row));
  const about = `${kind} ${company}`;
  return rows.map((row) => found(row, about, () => readRow(row, kind, company)));
}

/** The rows of a list page in page order. Reads only, never throws. */
export function findRowsOf(document: Document, address: string, memory: RowMemory): FoundRow[] {
  const kind = pageKind(address);
  const isList = kind !== 'none' && kind !== 'profile' && kind !== 'sales-lead';
  return isList ? tryRead(() => readList(document, address, kind, memory)) : [];
}

/** The people of a list page in page order, and rows nobody can choose with the reason. Reads only, never throws. */
export function readRows(document: Document, address: string): Row[] {
  return findRowsOf(document, address, readAnew).flatMap(({ read }) => read());
}
