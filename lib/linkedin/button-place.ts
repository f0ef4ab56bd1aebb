import { findTopCard } from './read-profile/top-card.ts';
import * as hooks from './selectors.ts';
import { findOne } from './selectors.ts';

/** The person's own actions, seen 2026-05: message and invite links (SDUI), a menu button (both front ends). */
const actionMarks = 'a[href*="/messaging/compose"], a[href*="custom-invite"], button[aria-expanded]';
/** Any button but those of a list: in Ember, company and school are buttons in list items. */
const otherActions = 'button:not(li *)';
const notInRow = '[aria-hidden="true"], [role="menu"], [role="dialog"], [role="toolbar"]';

const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });

interface Card {
  card: Element;
  heading: Element | null;
}

/** The last node of the row an action stands in, on the action's way up to the block of the name. */
function endOfRow(action: Element, { card, heading }: Card): Element {
  const isBlock = (row: Element) => row === card || row.contains(heading);
  let item: Element = action;
  for (let row = action.parentElement; row !== null && !isBlock(row); row = row.parentElement) {
    const others = [...row.querySelectorAll('button, a[href]')].filter((other) => !item.contains(other));
    if (others.some((other) => isVisible(other) && other.closest(notInRow) === null)) return item;
    item = row;
  }
  return action;
}

function lastAction({ card, heading }: Card, marks: string): Element | undefined {
  const isAfterName = (action: Element) => heading === null || heading.compareDocumentPosition(action) & 4;
  return [...card.querySelectorAll(marks)].findLast(
    (action) => isAfterName(action) && action.closest(notInRow) === null && isVisible(action),
  );
}

/** The node after which our button stands: the last visible action of the top card, else the name. `key`: whose card. */
export function buttonPlace(document: Document, key: string): Element | null {
  const card = findTopCard(document, key);
  if (card === null) return null;
  const heading = findOne(card, hooks.heading);
  const about: Card = { card, heading };
  const last = lastAction(about, actionMarks) ?? lastAction(about, otherActions);
  if (last !== undefined) return endOfRow(last, about);
  const name = heading?.closest('a, button') ?? heading;
  return name !== null && isVisible(name) ? name : null;
}
