import { hrefOf } from '../page-links.ts';
import { isNoise, linesOf, ownTextOf, textOf, type Line } from '../page-text.ts';
import { splitName } from '../person-name.ts';
import { readAddress } from '../profile-address.ts';
import { findAll, findOne } from '../selectors.ts';
import type { Row } from './row.ts';

/** The lead id of a link or of a row's mark, as a key. */
export function leadOf(mark: Element): string | null {
  const urn = /salesProfile:\((ACwAA[\w-]+)/.exec(mark.getAttribute('data-scroll-into-view') ?? '')?.[1];
  const address = readAddress(urn === undefined ? hrefOf(mark) : `/sales/lead/${urn}`);
  return address?.kind === 'sales-lead' ? address.key.slice('acwa:'.length) : null;
}

function plainLines(row: Element): Line[] {
  return linesOf(row).filter(({ element, text }) => !isNoise(text) && !element.closest('label,button'));
}

function nameOf(row: Element, lines: Line[]): string {
  const first = lines[0]?.element;
  const span = [...(first?.querySelectorAll('span') ?? [])].find((element) => textOf(element) !== '');
  return textOf(findOne(row, 'leadName')) || textOf(span) || (first ? textOf(first) : '');
}

/** The role stands before the company on its line; without a marked company, alone on the line below the name. */
function roleOf(row: Element, lines: Line[]): string | null {
  const marked = textOf(findOne(row, 'leadTitle'));
  const line = findOne(row, 'leadCompany')?.parentElement;
  const beside = line ? textOf([...line.querySelectorAll('span')].find((span) => !isNoise(textOf(span)))) : '';
  return marked || beside || (line ? null : (lines[1]?.text ?? null)) || null;
}

/** A company without a page has no link: its name stands bare beside the role. */
function companyOf(row: Element): string | null {
  const title = findOne(row, 'leadTitle');
  const bare = title?.parentElement ? ownTextOf(title.parentElement).replace(/^[\s·]+/u, '') : '';
  return textOf(findOne(row, 'leadCompany')) || bare || null;
}

function isRepeated(row: Element, name: string): boolean {
  const hidden = [...row.querySelectorAll('label,[alt],[aria-label]')];
  return hidden.some((element) =>
    [element.textContent, element.getAttribute('alt'), element.getAttribute('aria-label')].some((text) => text?.includes(name)),
  );
}

/** One row of a Sales Navigator search or list. Its id is never turned into a profile address. */
export function readLeadRow(row: Element): Row {
  const marks = [row, ...findAll(row, 'leadMark')];
  const leads = new Set(marks.map(leadOf).filter((lead) => lead !== null));
  const [leadId = null] = leads;
  if (leads.size !== 1) return { person: null, element: row, reason: leads.size > 1 ? 'two-people' : 'no-address' };
  const lines = plainLines(row);
  const { fullName, firstName, lastName } = splitName(nameOf(row, lines));
  if (fullName === '') return { person: null, element: row, reason: 'no-name' };
  const facts = { fullName, firstName, lastName, headline: roleOf(row, lines), company: companyOf(row), domain: null };
  return {
    person: { address: null, memberId: null, leadId, ...facts },
    element: row,
    confidence: findOne(row, 'leadName') !== null || isRepeated(row, fullName) ? 'high' : 'low',
    evidence: [{ field: 'name', source: 'name line', value: fullName }],
  };
}
