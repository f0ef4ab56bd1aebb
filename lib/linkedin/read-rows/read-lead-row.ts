import { hrefOf } from '../page-links.ts';
import { personFacts } from '../person-facts.ts';
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

/** Without hooks the line below the name says `role · company`, or the role alone. */
function unmarked(lines: Line[]): [role: string, company: string] {
  const [role = '', company = ''] = (lines[1]?.text ?? '').split(' · ');
  return [role, company];
}

/** The role stands before the company on its line; without a marked company, on the line below the name. */
function roleOf(row: Element, lines: Line[]): string | null {
  const marked = textOf(findOne(row, 'leadTitle'));
  const line = findOne(row, 'leadCompany')?.parentElement;
  if (!line) return marked || unmarked(lines)[0] || null;
  return marked || textOf([...line.querySelectorAll('span')].find((span) => !isNoise(textOf(span)))) || null;
}

/** A company without a page has no link: its name stands bare beside the role. */
function companyOf(row: Element, lines: Line[]): string | null {
  const beside = findOne(row, 'leadTitle')?.parentElement;
  const bare = beside ? ownTextOf(beside).replace(/^[\s·]+/u, '') : unmarked(lines)[1];
  return textOf(findOne(row, 'leadCompany')) || bare || null;
}

function isRepeated(row: Element, name: string): boolean {
  const hidden = [...row.querySelectorAll('label,[alt],[aria-label]')];
  return hidden.some((element) =>
    [element.textContent, element.getAttribute('alt'), element.getAttribute('aria-label')].some((text) =>
      text?.includes(name),
    ),
  );
}

/** One row of a Sales Navigator search or list. Its id is never turned into a profile address. */
export function readLeadRow(row: Element): Row {
  const marks = [row, ...findAll(row, 'leadMark')];
  const leads = new Set(marks.map(leadOf).filter((lead) => lead !== null));
  const [leadId = null] = leads;
  if (leads.size !== 1)
    return { person: null, element: row, reason: leads.size > 1 ? 'two-people' : 'no-address' };
  const lines = plainLines(row);
  const name = splitName(nameOf(row, lines));
  if (name.fullName === '') return { person: null, element: row, reason: 'no-name' };
  return {
    person: personFacts(
      { address: null, memberId: null, leadId },
      name,
      roleOf(row, lines),
      companyOf(row, lines),
    ),
    element: row,
    confidence: findOne(row, 'leadName') !== null || isRepeated(row, name.fullName) ? 'high' : 'low',
    evidence: [{ field: 'name', source: 'name line', value: name.fullName }],
  };
}
