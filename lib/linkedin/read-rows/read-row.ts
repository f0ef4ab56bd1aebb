import type { Evidence, PageKind } from '../../messages.ts';
import { personLinks, type PersonLink } from '../page-links.ts';
import { personFacts } from '../person-facts.ts';
import { isNoise, linesOf, type Line } from '../page-text.ts';
import { currentCompany, isSnippet } from './current-company.ts';
import { rowIdentity } from './row-identity.ts';
import { nameNode, rowName } from './row-name.ts';
import type { Row } from './row.ts';

/** The row's own links: its first one, and the one around the name. Mutual connections stand below. */
function ownLinks(row: Element, name: Element | null): PersonLink[] {
  const links = personLinks(row);
  const around = links.filter(({ element }) => name !== null && element.contains(name));
  return [links[0], around.at(-1)].filter((link) => link !== undefined);
}

function isBelow(line: Line, name: Element): boolean {
  return (name.compareDocumentPosition(line.element) & 4) !== 0 && !name.contains(line.element);
}

function isPlain({ element, text }: Line): boolean {
  if (element.matches('a') || element.querySelector('a,button') || element.closest('button,[role=button]'))
    return false;
  return !isNoise(text) && !isSnippet(text);
}

/** The first plain line below the name. Among connections it stands in the link of the name, and a date outside. */
function headlineOf(lines: Line[], name: Element | null, kind: PageKind): string | null {
  if (name === null) return null;
  const link = kind === 'connections' ? name.closest('a') : null;
  const below = lines.filter((line) => isBelow(line, name) && isPlain(line));
  return below.find(({ element }) => link === null || link.contains(element))?.text ?? null;
}

function evidenceOf(
  source: string,
  name: string,
  company: string | null,
  address: string | null,
): Evidence[] {
  const evidence = [{ field: 'name', source, value: name }];
  if (address !== null) evidence.push({ field: 'address', source: 'own link', value: address });
  if (company !== null) evidence.push({ field: 'company', source: 'row', value: company });
  return evidence;
}

/** One row of a search, of the connections or of a company's people. `pageCompany`: the company of the whole page. */
export function readRow(row: Element, kind: PageKind, pageCompany: string | null): Row {
  const lines = linesOf(row);
  const node = nameNode(row);
  const identity = rowIdentity(row, ownLinks(row, node));
  if (typeof identity === 'string') return { person: null, element: row, reason: identity };
  const name = rowName(row, node);
  if (name === null) return { person: null, element: row, reason: 'no-name' };
  const snippets = lines.map(({ text }) => currentCompany(text)).filter((found) => found !== null);
  const company = snippets[0] ?? pageCompany;
  return {
    person: personFacts(identity, name, headlineOf(lines, node, kind), company),
    element: row,
    confidence: name.agreed ? 'high' : 'low',
    evidence: evidenceOf(name.source, name.fullName, company, identity.address),
  };
}
