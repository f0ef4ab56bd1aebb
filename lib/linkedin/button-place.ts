import { readAddress } from './profile-address.ts';

const topCardKeys = '[componentkey$="Topcard"], [id$="Topcard"]';
const headings = 'h1, h2';
/** The person's own actions, seen 2026-05: message and invite links (SDUI), a menu button (both front ends). */
const actionMarks = 'a[href*="/messaging/compose"], a[href*="custom-invite"], button[aria-expanded]';
/** Any button but those of a list: in Ember, company and school are buttons in list items. */
const otherActions = 'button:not(li *)';
const notInRow = '[aria-hidden="true"], [role="menu"], [role="dialog"], [role="toolbar"]';

const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });

function smallestBlock(document: Document, slug: string): Element | null {
  const link = document.querySelector(
    `main a[href*="vanityName=${CSS.escape(slug)}"], main a[href*="/messaging/compose"]`,
  );
  let block = link?.parentElement ?? null;
  while (block !== null && block.querySelector(headings) === null) block = block.parentElement;
  return block?.matches('main, body, html') ? null : block;
}

/** The block that shows who the profile is of. */
export function findTopCard(document: Document, address: string): Element | null {
  const slug = readAddress(address)?.url.split('/in/')[1] ?? '';
  const named = [...document.querySelectorAll(topCardKeys)].find((card) => card.querySelector(headings));
  return named ?? document.querySelector('main h1')?.closest('section') ?? smallestBlock(document, slug);
}

/** The last node of the row an action stands in, on the action's way up to the block of the name. */
function endOfRow(action: Element, heading: Element | null): Element {
  let item: Element = action;
  for (let row = action.parentElement; row !== null && !row.contains(heading); row = row.parentElement) {
    const others = [...row.querySelectorAll('button, a[href]')].filter((other) => !item.contains(other));
    if (others.some((other) => isVisible(other) && other.closest(notInRow) === null)) return item;
    item = row;
  }
  return action;
}

function lastAction(card: Element, heading: Element, marks: string): Element | undefined {
  const actions = [...card.querySelectorAll(marks)].filter(
    (action) =>
      heading.compareDocumentPosition(action) & Node.DOCUMENT_POSITION_FOLLOWING &&
      action.closest(notInRow) === null &&
      isVisible(action),
  );
  return actions.at(-1);
}

/** The node after which our button stands: the last visible action of the top card, else the name. */
export function buttonPlace(document: Document, address: string): Element | null {
  const card = findTopCard(document, address);
  const heading = card?.querySelector(headings) ?? null;
  if (card === null || heading === null) return null;
  const last = lastAction(card, heading, actionMarks) ?? lastAction(card, heading, otherActions);
  if (last !== undefined) return endOfRow(last, heading);
  const name = heading.closest('a, button') ?? heading;
  return isVisible(name) ? name : null;
}
