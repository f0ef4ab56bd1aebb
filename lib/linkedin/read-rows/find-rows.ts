import type { PageKind } from '../../messages.ts';
import { personLinks } from '../page-links.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';

const listEnds = 'main,ul,ol,table,tbody,[role=list],[role=main],[data-testid="lazy-column"],body';
const rowEnds = 'li,tr,[role=listitem]';

/** Those that stand in no other. In page order: what holds an element stands just before it, or takes its place. */
function outermost(elements: Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    if (kept.at(-1)?.contains(element)) continue;
    while (element.contains(kept.at(-1) ?? null)) kept.pop();
    kept.push(element);
  }
  return kept;
}

/** Around each mark of a person, the largest block that holds no other person's mark and in which no list begins. */
function growRows(marks: [mark: Element, key: string | null][]): Element[] {
  const rows = marks.map(([mark, key]) => {
    const isOther = (block: Element) => marks.some(([one, its]) => its !== key && block.contains(one));
    let row = mark;
    for (let block = mark.parentElement; block; block = block.parentElement) {
      if (block.matches(listEnds) || isOther(block)) break;
      row = block;
      if (block.matches(rowEnds)) break;
    }
    return row;
  });
  return outermost(rows);
}

/** While the page moves, the last page's content stands at the new address: a profile, posts, another list. */
function isOtherPage({ ownerDocument }: Element, kind: PageKind): boolean {
  if (findOne(ownerDocument, `${hooks.topCard},${hooks.emberCard}`)) return true;
  const screen = findOne(ownerDocument, hooks.screen)?.getAttribute('data-sdui-screen');
  const expected =
    kind === 'people-search'
      ? /search\.\w*(?:People|All|Results)$/i
      : /Connections|Organization|Company|School/i;
  return !!screen && !expected.test(screen);
}

/** Rows without a hook of their own: around each link that holds a photo and has an action beside it. */
function rowsOfPhotos(main: Element): Element[] {
  const photos = personLinks(main).filter(({ element }) => element.querySelector('img,figure'));
  const rows = growRows(photos.map(({ element, address }) => [element, address.key]));
  return rows.filter((row) => findOne(row, `button,${hooks.message},${hooks.invite}`));
}

/** Rows of Sales Navigator, in both variants of its lists: around each lead id. */
export function rowsOfLeads(main: Element, leadOf: (mark: Element) => string | null): Element[] {
  const marks = findAll(main, hooks.leadMark).map((mark): [Element, string | null] => [mark, leadOf(mark)]);
  return growRows(marks.filter(([, lead]) => lead !== null));
}

/** The hooks of rows in order: the first that finds a person wins. */
function hooksOf(kind: PageKind): string[] {
  if (kind === 'people-search') return [hooks.listItem, hooks.memberRow, hooks.listEntry];
  return kind === 'company-people' ? [hooks.companyPerson] : [];
}

function isHeadless(row: Element): boolean {
  return !!row.getAttribute('data-chameleon-result-urn')?.endsWith(':headless');
}

/** The rows of a list of people. */
export function findRows(main: Element, kind: PageKind): Element[] {
  if (isOtherPage(main, kind)) return [];
  for (const hook of hooksOf(kind)) {
    const rows = outermost(findAll(main, hook)).filter((row) => !isHeadless(row));
    if (rows.some((row) => findOne(row, `${hooks.personLink},${hooks.searchKey}`))) return rows;
  }
  const rows = rowsOfPhotos(main);
  return rows.length > 0 ? rows : findAll(main, hooks.listEntry);
}
