import type { PageFacts } from '../reading/shown.ts';
import type { Placement } from './mounted.ts';
import { watchNearRows } from './near-rows.ts';
import type { OnPage } from './on-page.ts';
import type { FoundRow, Row } from './read-rows/row.ts';
import { createRowCheckbox } from './row-checkbox.ts';
import { createSelectionBar } from './selection-bar.ts';
import { watchAtRest } from './watch-at-rest.ts';

const peopleIn = (rows: Row[]): PageFacts[] => rows.flatMap(({ person }) => person ?? []);

/** The people of a list, as far as they were read: a row is read when it comes near the view, or when all are wanted. */
export interface ListPeople {
  /** Those who were read. */
  known(): PageFacts[];
  /** Whether there are rows that were not read yet. */
  hasUnread(): boolean;
  /** Reads all rows anew. */
  all(): PageFacts[];
}

/** The rows of a list: a checkbox belongs into each that is near the view, and below them the bar for all. */
export interface ListPlacements {
  find(): Placement[];
  /** Whether to find anew because these came. Where there are rows that nobody sees yet, they wait until they come near. */
  isChangedBy(elements: Element[]): boolean;
}

export function createListPlacements(onPage: OnPage): ListPlacements {
  const { document, people, findRows, onNear } = onPage;
  const inRows = { ...onPage, watch: watchAtRest(document) };
  const near = watchNearRows(document, onNear);
  let found: FoundRow[] = [];
  let rows = new Map<Element, Row>();
  /** Rows beyond the view that were read because all were wanted. */
  const wanted = new WeakSet<Element>();
  const list: ListPeople = {
    known: () => peopleIn([...rows.values()]),
    hasUnread: () => rows.size < found.length,
    all: () => {
      found = findRows();
      if (list.hasUnread()) onNear(true);
      for (const { element } of found) wanted.add(element);
      return readAll();
    },
  };
  const readAll = () => {
    const isRead = ({ element }: FoundRow) => near.has(element) || wanted.has(element);
    const read = found.filter(isRead).flatMap((row) => row.read());
    rows = new Map(read.map((row) => [row.element, row]));
    return list.known();
  };
  const placeIn = ({ element, read }: FoundRow): Placement => {
    const rowNow = () => rows.get(element) ?? read()[0] ?? { person: null, element, reason: 'no-name' };
    return {
      key: element,
      anchor: element,
      way: 'prepend',
      isWanted: () => rows.has(element),
      create: (end) => createRowCheckbox(inRows, rowNow, end),
    };
  };
  const bar = barFor(onPage, list);
  return {
    find: () => {
      found = findRows();
      near.follow(found.map(({ element }) => element));
      people.follow(readAll());
      return found.length > 0 ? [...found.map(placeIn), bar] : [];
    },
    isChangedBy: (elements) => {
      // Lists may take a row out and put it back: whoever was near once is not measured again.
      if (!list.hasUnread() || elements.some(near.has)) return elements.length > 0;
      near.expect(elements);
      return false;
    },
  };
}

function barFor(onPage: OnPage, list: ListPeople): Placement {
  return {
    key: 'bar',
    anchor: onPage.document.body,
    way: 'append',
    isWanted: () => true,
    create: (end) => createSelectionBar(onPage, list, end),
  };
}
