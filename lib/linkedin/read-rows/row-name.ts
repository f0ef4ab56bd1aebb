import { collapse, ownTextOf, textOf, type Line } from '../page-text.ts';
import { splitName, type PersonName } from '../person-name.ts';
import { findOne } from '../selectors.ts';

export interface RowName extends PersonName {
  source: string;
  agreed: boolean;
}

/** The first line that is no picture's: its link's own text, never the text of the row's first link. */
function shownName(line: Line): string {
  const link = line.element.querySelector('a[href*="/in/"]');
  const own = ownTextOf(link ?? line.element) || ownTextOf(line.element);
  return textOf(findOne(line.element, 'visibleName')) || own || textOf(link) || line.text;
}

/** A picture's text or the label of a button holds the name too, among other words. */
function isRepeated(row: Element, name: string): boolean {
  const labels = [...row.querySelectorAll('[alt],[aria-label]')];
  const texts = labels.map((label) => label.getAttribute('alt') || label.getAttribute('aria-label') || '');
  return texts.some((text) => collapse(text).includes(name));
}

export function rowName(row: Element, line: Line | undefined): RowName | null {
  const shown = splitName(line ? shownName(line) : '');
  if (shown.fullName !== '') return { ...shown, source: 'name line', agreed: isRepeated(row, shown.fullName) };
  const photo = row.querySelector('a[href*="/in/"] img[alt]')?.getAttribute('alt') ?? '';
  const name = splitName(photo);
  return name.fullName === '' ? null : { ...name, source: 'photo text', agreed: false };
}
