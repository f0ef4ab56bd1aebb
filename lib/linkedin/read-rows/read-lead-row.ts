import { labelsOf, linesWithStart, marksOf } from '../gather.ts';
import { leadIn } from '../page-address.ts';
import { pageFacts } from '../page-facts.ts';
import { hrefOf } from '../page-links.ts';
import { textOf } from '../page-text.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';
import type { Row } from './row.ts';

/** The lead id of a link or of a row's mark. */
export function leadOf(mark: Element): string | null {
  const urn = /salesProfile:\(([\w-]+)/.exec(mark.getAttribute('data-scroll-into-view') ?? '')?.[1];
  return leadIn(urn ? `/sales/lead/${urn}` : hrefOf(mark));
}

/** One row of a Sales Navigator search or list. Its id is never turned into a profile address. */
export function readLeadRow(row: Element): Row {
  const leads = new Set([row, ...findAll(row, hooks.leadMark)].map(leadOf).filter((lead) => lead !== null));
  const [leadId = null] = leads;
  if (leads.size !== 1)
    return { person: null, element: row, reason: leads.size > 1 ? 'two-people' : 'no-address' };
  const lines = linesWithStart(row);
  const name = textOf(findOne(row, hooks.leadName));
  const person = pageFacts(
    { address: null, memberId: null, leadId },
    [name, ...lines.map(([, start]) => start)],
    () => ({ on: 'lead-row', name, labels: labelsOf(row), lines, marks: marksOf(row) }),
  );
  return person ? { person, element: row, confidence: 'low' } : { person, element: row, reason: 'no-name' };
}
