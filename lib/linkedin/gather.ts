import type { ShownMark } from '../reading/shown.ts';
import { collapse } from './collapse.ts';
import { linesOf, ownTextOf, textOf } from './page-text.ts';
import * as hooks from './selectors.ts';
import { findAll } from './selectors.ts';

const spansOf = (part: Element) => [...part.querySelectorAll('span')].map(textOf);

/** What pictures, labels of buttons and of boxes say: they hold the name too, among other words. */
export function labelsOf(row: Element): string[] {
  return [...row.querySelectorAll('label,[alt],[aria-label]')].map((label) =>
    collapse(label.getAttribute('alt') || label.getAttribute('aria-label') || label.textContent),
  );
}

/** The row's lines with the first part of each: on the line of the name, that is the name. */
export function linesWithStart(row: Element): [text: string, start: string][] {
  const lines = linesOf(row).filter(({ element }) => !element.closest('label,button'));
  return lines.map(({ element, text }) => [text, spansOf(element).find(Boolean) ?? text]);
}

/** What Sales Navigator marks as title, headline, company and more, with the texts beside it. */
export function marksOf(part: ParentNode): ShownMark[] {
  return findAll(part, hooks.leadTexts).map((element) => {
    const mark = element.matches('[href*="/sales/company/"]') ? null : element.getAttribute('data-anonymize');
    const beside = element.parentElement ?? element;
    return [mark ?? 'company-name', textOf(element), ownTextOf(beside), spansOf(beside)];
  });
}
