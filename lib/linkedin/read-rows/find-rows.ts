import type { PageKind } from '../../messages.ts';
import { personLinks } from '../page-links.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';

const listEnds = 'main,ul,ol,table,tbody,[role=list],[role=main],[data-testid="lazy-column"],body';

/** Grows an element for as long as it holds marks of one person only and no list begins. */
function growRow(mark: Element, isOther: (block: Element) => boolean): Element {
  let row = mark;
  for (let parent = row.parentElement; parent !== null; parent = parent.parentElement) {
    if (parent.matches(listEnds) || isOther(parent)) break;
    row = parent;
    if (row.matches('li,tr,[role=listitem]')) break;
  }
  return row;
}

function outermost(elements: Element[]): Element[] {
  const all = new Set(elements);
  const isInner = (element: Element) => {
    let above = element.parentElement;
    while (above && !all.has(above)) above = above.parentElement;
    return above !== null;
  };
  return [...all].filter((element) => !isInner(element));
}

/** While the page moves, the last page's content stands at the new address: a profile, posts, another list. */
function isOtherPage(main: Element, kind: PageKind): boolean {
  const { ownerDocument } = main;
  if (findOne(ownerDocument, hooks.topCard) ?? findOne(ownerDocument, hooks.emberCard)) return true;
  const screen = findOne(ownerDocument, hooks.screen)?.getAttribute('data-sdui-screen') ?? '';
  const expected =
    kind === 'people-search'
      ? /search\.\w*(?:People|All|Results)$/i
      : /Connections|Organization|Company|School/i;
  return screen !== '' && !expected.test(screen);
}

/** Rows without a hook of their own: around each link that holds a photo and has an action beside it. */
function rowsOfPhotos(main: Element): Element[] {
  const photos = personLinks(main).filter(({ element }) => element.querySelector('img,figure') !== null);
  const rows = photos.map(({ element, address }) =>
    growRow(element, (block) =>
      photos.some((other) => other.address.key !== address.key && block.contains(other.element)),
    ),
  );
  return outermost(rows).filter(
    (row) => row.querySelector('button') ?? findOne(row, hooks.message) ?? findOne(row, hooks.invite),
  );
}

/** Rows of Sales Navigator, in both variants of its lists: around each lead id. */
export function rowsOfLeads(main: Element, leadOf: (mark: Element) => string | null): Element[] {
  const marks = findAll(main, hooks.leadMark).filter((mark) => leadOf(mark) !== null);
  const rows = marks.map((mark) =>
    growRow(mark, (block) => marks.some((other) => leadOf(other) !== leadOf(mark) && block.contains(other))),
  );
  return outermost(rows);
}

function isPerson(row: Element): boolean {
  return findOne(row, hooks.personLink) !== null || findOne(row, hooks.searchKey) !== null;
}

const ordered: Partial<Record<PageKind, string[]>> = {
  'people-search': [hooks.listItem, hooks.memberRow, hooks.listEntry],
  'company-people': [hooks.companyPerson],
};

function isHeadless(row: Element): boolean {
  return row.getAttribute('data-chameleon-result-urn')?.endsWith(':headless') === true;
}

/** The rows of a list of people: the first hook that finds a person wins. */
export function findRows(main: Element, kind: PageKind): Element[] {
  if (isOtherPage(main, kind)) return [];
  for (const name of ordered[kind] ?? []) {
    const rows = outermost(findAll(main, name)).filter((row) => !isHeadless(row));
    if (rows.some(isPerson)) return rows;
  }
  const rows = rowsOfPhotos(main);
  return rows.length > 0 ? rows : findAll(main, hooks.listEntry);
}
