import { collapse, linesOf, ownTextOf, textOf } from '../page-text.ts';
import { splitName, type PersonName } from '../person-name.ts';
import { findOne } from '../selectors.ts';

export interface RowName extends PersonName {
  source: string;
  agreed: boolean;
}

/** Where the name stands: its own hook inside a link, else the first line that is no picture's. */
export function nameNode(row: Element): Element | null {
  const visible = findOne(row, 'visibleName');
  if (visible?.closest('a[href*="/in/"]')) return visible;
  const line = linesOf(row).find(({ element }) => !element.querySelector('img'))?.element;
  return line?.querySelector('a[href*="/in/"]') ?? line ?? null;
}

/** A picture's text or the label of a button holds the name too, among other words. */
function isRepeated(row: Element, name: string): boolean {
  const labels = [...row.querySelectorAll('[alt],[aria-label]')];
  const texts = labels.map((label) => label.getAttribute('alt') || label.getAttribute('aria-label') || '');
  return texts.some((text) => collapse(text).includes(name));
}

/** The text of the name's own place, else the photo's; never the text of the row's first link. */
export function rowName(row: Element, node: Element | null): RowName | null {
  const shown = splitName(node ? ownTextOf(node) || textOf(node) : '');
  if (shown.fullName !== '')
    return { ...shown, source: 'name line', agreed: isRepeated(row, shown.fullName) };
  const photo = row.querySelector('a[href*="/in/"] img[alt]')?.getAttribute('alt') ?? '';
  const name = splitName(photo);
  return name.fullName === '' ? null : { ...name, source: 'photo text', agreed: false };
}
