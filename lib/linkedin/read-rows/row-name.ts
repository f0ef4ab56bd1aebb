import type { ShownName } from '../../reading/shown.ts';
import { ownTextOf, textOf } from '../page-text.ts';
import * as hooks from '../selectors.ts';
import { findOne } from '../selectors.ts';

const link = 'a[href*="/in/"]';

/** Where the name stands: its own hook inside a link, else the first line that is no picture's. */
export function nameNode(row: Element, lines: Element[]): Element | null {
  const visible = findOne(row, hooks.visibleName);
  if (visible?.closest(link)) return visible;
  const line = lines.find((element) => !element.querySelector('img'));
  return line?.querySelector(link) ?? line ?? null;
}

/** The text of the name's own place, else the photo's; never the text of the row's first link. */
export function rowNames(row: Element, node: Element | null): ShownName[] {
  const photo = row.querySelector(`${link} img[alt]`)?.getAttribute('alt') ?? '';
  return [
    ['name line', node ? ownTextOf(node) || textOf(node) : '', -1],
    ['photo text', photo, -1],
  ];
}
