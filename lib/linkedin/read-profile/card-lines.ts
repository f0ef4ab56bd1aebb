import { linesOf, type Line } from '../page-text.ts';
import * as hooks from '../selectors.ts';
import { findOne } from '../selectors.ts';

const controls = 'button,[role=button]';

export interface CardLine extends Line {
  mayBeHeadline: boolean;
}

/** The card's lines down to the row with the place and the contact link: name, headline, company and school. */
export function cardLines(card: Element): CardLine[] {
  const lines = linesOf(card);
  const contact = findOne(card, hooks.contactInfo);
  const end = lines.findIndex(({ element }) => element.contains(contact ?? card));
  const placeRow = lines[end]?.element.parentElement;
  return lines.slice(0, end < 0 ? lines.length : end).map(({ element, text }) => {
    const isPlace = element.parentElement === placeRow && element.tagName === 'P';
    const isControl = element.closest(controls) ?? element.querySelector(controls);
    return { element, text, mayBeHeadline: !isPlace && !isControl && !element.matches('a,:has(a)') };
  });
}
