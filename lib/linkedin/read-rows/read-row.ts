import type { Evidence } from '../../messages.ts';
import { personLinks, type PersonLink } from '../page-links.ts';
import { isNoise, linesOf, type Line } from '../page-text.ts';
import { currentCompany, isSnippet } from './current-company.ts';
import { rowIdentity } from './row-identity.ts';
import { rowName } from './row-name.ts';
import type { Row } from './row.ts';

/** The row's own links: its first one, and the one on the line of the name. Mutual connections stand below. */
function ownLinks(row: Element, nameLine: Line | undefined): PersonLink[] {
  const links = personLinks(row);
  const first = links[0];
  const onLine = links.find(
    ({ element }) => nameLine && (nameLine.element.contains(element) || element.contains(nameLine.element)),
  );
  const inLine = links.find(({ element }) => nameLine?.element.contains(element));
  return [first, inLine ?? onLine].filter((link) => link !== undefined);
}

/** A text link around name and headline ends what belongs to them (connections: the date stands outside). */
function isInside(nameLine: Line, element: Element): boolean {
  const link = nameLine.element.closest('a');
  return link === null || link.querySelector('img,figure') !== null || link.contains(element);
}

function headlineOf(lines: Line[], nameLine: Line | undefined): string | null {
  if (nameLine === undefined) return null;
  const below = lines.slice(lines.indexOf(nameLine) + 1).filter(({ element }) => isInside(nameLine, element));
  const isText = ({ element }: Line) => !element.querySelector('a,button') && !element.closest('button,[role=button]');
  const plain = below.filter((line) => isText(line) && !isNoise(line.text) && !isSnippet(line.text));
  return plain[0]?.text ?? null;
}

function evidenceOf(source: string, name: string, company: string | null, address: string | null): Evidence[] {
  const evidence = [{ field: 'name', source, value: name }];
  if (address !== null) evidence.push({ field: 'address', source: 'own link', value: address });
  if (company !== null) evidence.push({ field: 'company', source: 'row', value: company });
  return evidence;
}

/** One row of a search, of the connections or of a company's people. `pageCompany`: the company of the whole page. */
export function readRow(row: Element, pageCompany: string | null): Row {
  const lines = linesOf(row);
  const nameLine = lines.find(({ element }) => !element.querySelector('img'));
  const identity = rowIdentity(row, ownLinks(row, nameLine));
  if (typeof identity === 'string') return { person: null, element: row, reason: identity };
  const name = rowName(row, nameLine);
  if (name === null) return { person: null, element: row, reason: 'no-name' };
  const { fullName, firstName, lastName } = name;
  const snippets = lines.map(({ text }) => currentCompany(text)).filter((found) => found !== null);
  const company = snippets[0] ?? pageCompany;
  const facts = { fullName, firstName, lastName, headline: headlineOf(lines, nameLine), company, domain: null };
  return {
    person: { ...identity, ...facts },
    element: row,
    confidence: name.agreed ? 'high' : 'low',
    evidence: evidenceOf(name.source, fullName, company, identity.address),
  };
}
