import type { PageKind } from '../../messages.ts';
import { labelsOf } from '../gather.ts';
import { pageFacts } from '../page-facts.ts';
import { personLinks, type PersonLink } from '../page-links.ts';
import { lineElements, textOf } from '../page-text.ts';
import { rowIdentity } from './row-identity.ts';
import { nameNode, rowNames } from './row-name.ts';
import type { Row } from './row.ts';

/** The row's own links: its first one, and the one around the name. Mutual connections stand below the name, also where
 * the row's own person has no link. */
function ownLinks(row: Element, name: Element | null): PersonLink[] {
  const links = personLinks(row).filter(({ element }) => !name || !isBelow(element, name));
  const around = links.filter(({ element }) => name !== null && element.contains(name));
  return [links[0], around.at(-1)].filter((link) => link !== undefined);
}

const isBelow = (element: Element, name: Element) => (name.compareDocumentPosition(element) & 4) > 0;

/** Below the name, and no link or button. Among connections a headline stands in the link of the name, a date outside. */
function mayBeHeadline(element: Element, name: Element | null, kind: PageKind): boolean {
  if (name === null || name.contains(element) || !isBelow(element, name)) return false;
  if (element.matches('a,:has(a,button)') || element.closest('button,[role=button]')) return false;
  const link = kind === 'connections' ? name.closest('a') : null;
  return link === null || link.contains(element);
}

/** One row of a search, of the connections or of a company's people. `company`: the company of the whole page. */
export function readRow(row: Element, kind: PageKind, company: string | null): Row {
  const lines = lineElements(row);
  const node = nameNode(row, lines);
  const identity = rowIdentity(row, ownLinks(row, node));
  if (typeof identity === 'string') return { person: null, element: row, reason: identity };
  const names = rowNames(row, node);
  const shownLines = () =>
    lines.map((line): [string, boolean] => [textOf(line), mayBeHeadline(line, node, kind)]);
  const person = pageFacts(
    identity,
    names.map(([, text]) => text),
    () => ({ on: 'row', names, labels: labelsOf(row), lines: shownLines() }),
    { company },
  );
  return person ? { person, element: row, confidence: 'low' } : { person, element: row, reason: 'no-name' };
}
