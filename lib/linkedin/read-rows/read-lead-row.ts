import { collapse } from '../collapse.ts';
import { leadIn } from '../page-address.ts';
import { pageFacts } from '../page-facts.ts';
import { hrefOf } from '../page-links.ts';
import { linesOf, ownTextOf, textOf } from '../page-text.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';
import type { Row } from './row.ts';

/** The lead id of a link or of a row's mark. */
export function leadOf(mark: Element): string | null {
  const urn = /salesProfile:\(([\w-]+)/.exec(mark.getAttribute('data-scroll-into-view') ?? '')?.[1];
  return leadIn(urn ? `/sales/lead/${urn}` : hrefOf(mark));
}

const spansOf = (part: Element) => [...part.querySelectorAll('span')].map(textOf);

/** The row's lines with the first part of each: on the line of the name, that is the name. */
function linesWithStart(row: Element): [text: string, start: string][] {
  const lines = linesOf(row).filter(({ element }) => !element.closest('label,button'));
  return lines.map(({ element, text }) => [text, spansOf(element).find(Boolean) ?? text]);
}

function labelsOf(row: Element): string[] {
  const labels = [...row.querySelectorAll('label,[alt],[aria-label]')];
  return labels.map((label) =>
    collapse([label.textContent, label.getAttribute('alt'), label.getAttribute('aria-label')].join(' ')),
  );
}

/** One row of a Sales Navigator search or list. Its id is never turned into a profile address. */
export function readLeadRow(row: Element): Row {
  const leads = new Set([row, ...findAll(row, hooks.leadMark)].map(leadOf).filter((lead) => lead !== null));
  const [leadId = null] = leads;
  if (leads.size !== 1)
    return { person: null, element: row, reason: leads.size > 1 ? 'two-people' : 'no-address' };
  const lines = linesWithStart(row);
  const name = textOf(findOne(row, hooks.leadName));
  const company = findOne(row, hooks.leadCompany);
  const title = findOne(row, hooks.leadTitle);
  const person = pageFacts(
    { address: null, memberId: null, leadId },
    [name, ...lines.map(([, start]) => start)],
    {
      on: 'lead-row',
      name,
      labels: labelsOf(row),
      lines,
      title: textOf(title),
      besideCompany: company?.parentElement ? spansOf(company.parentElement) : null,
      company: textOf(company),
      besideTitle: title?.parentElement ? ownTextOf(title.parentElement) : null,
    },
  );
  return person ? { person, element: row, confidence: 'low' } : { person, element: row, reason: 'no-name' };
}
