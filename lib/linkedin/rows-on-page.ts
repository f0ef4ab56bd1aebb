import { pageKind } from './page-kind.ts';
import { readProfile } from './read-profile.ts';
import { findRowsOf } from './read-rows.ts';
import type { RowMemory } from './read-rows/row-memory.ts';
import type { FoundRow } from './read-rows/row.ts';

/** Whether people can be selected at this address. */
export function hasRows(address: string): boolean {
  const kind = pageKind(address);
  return kind !== 'none' && kind !== 'profile';
}

function leadRow(document: Document, address: string): FoundRow[] {
  const reading = readProfile(document, address);
  const element = document.querySelector('main section:has(h1)') ?? document.querySelector('main');
  return reading.person === null || element === null
    ? []
    : [{ element, read: () => [{ ...reading, element }] }];
}

/** The people who can be selected here: the rows of a list, or the one of a lead page in its top card. */
export function rowsOnPage(document: Document, address: string, memory: RowMemory): FoundRow[] {
  if (pageKind(address) === 'sales-lead') return leadRow(document, address);
  return findRowsOf(document, address, memory);
}
