import { isNoise, linesOf, type Line } from '../page-text.ts';
import { findOne } from '../selectors.ts';

function isControl(element: Element): boolean {
  return (
    element.closest('button,[role=button]') !== null || element.querySelector('button,[role=button]') !== null
  );
}

/** The lines between the name and the row with the place and the contact link: headline, then company and school. */
export function linesAfterName(card: Element, name: Element | null): Line[] {
  const lines = linesOf(card);
  const contact = findOne(card, 'contactInfo');
  const start = lines.findIndex(
    ({ element }) => name !== null && (element === name || name.contains(element)),
  );
  const end = contact === null ? -1 : lines.findIndex(({ element }) => element.contains(contact));
  const placeRow = end < 0 ? null : lines[end]?.element.parentElement;
  return lines
    .slice(start + 1, end < 0 ? lines.length : end)
    .filter(({ element }) => end < 0 || element.parentElement !== placeRow || element.tagName !== 'P')
    .filter(({ element, text }) => !isControl(element) && !isNoise(text) && !element.matches('a,:has(a)'));
}
