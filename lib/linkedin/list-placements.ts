import type { Placement } from './mounted.ts';
import type { OnPage } from './on-page.ts';
import type { Row } from './read-rows/row.ts';
import { createRowCheckbox } from './row-checkbox.ts';
import { createSelectionBar } from './selection-bar.ts';

/** Finds the rows of a list: a checkbox belongs into each, and below them the bar for all. */
export function createListPlacements(onPage: OnPage): () => Placement[] {
  let rows = new Map<Element, Row>();
  const present = () => [...rows.values()].flatMap(({ person }) => person ?? []);
  const placeIn = (row: Row): Placement => {
    const rowNow = () => rows.get(row.element) ?? row;
    const create = (signal: AbortSignal) => createRowCheckbox(onPage, rowNow, signal);
    return { key: row.element, anchor: row.element, way: 'prepend', create };
  };
  return () => {
    const found = onPage.readRows();
    rows = new Map(found.map((row) => [row.element, row]));
    onPage.people.follow(present());
    const create = (signal: AbortSignal) => createSelectionBar(onPage, present, signal);
    const bar: Placement = { key: 'bar', anchor: onPage.document.body, way: 'append', create };
    return found.length > 0 ? [...found.map(placeIn), bar] : [];
  };
}
