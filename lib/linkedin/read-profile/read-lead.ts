import type { ProfileReading } from '../../messages.ts';
import type { PageFacts } from '../../reading/shown.ts';
import type { ShownLead } from '../../reading/shown.ts';
import { marksOf } from '../gather.ts';
import { pageFacts } from '../page-facts.ts';
import { personLinks } from '../page-links.ts';
import { textOf } from '../page-text.ts';
import { leadOf } from '../read-rows/read-lead-row.ts';
import * as hooks from '../selectors.ts';
import { findAll } from '../selectors.ts';
import { titleName } from './show-card.ts';

/** What stands beside a heading that may be the name: the one public address, and its marks. */
function besides(heading: Element): ShownLead['headings'][number] {
  const card = heading.closest('section') ?? heading.parentElement ?? heading;
  const [own, ...others] = personLinks(card).map(({ address }) => address);
  const address = own && others.every(({ key }) => key === own.key) ? own.url : null;
  return [textOf(heading), address, marksOf(card)];
}

/** The names a document showed last, and under which id. */
const shownLast = new WeakMap<Document, [names: string, leadId: string]>();

/** The id stands in the address alone. During a move it is the next lead's, while the page still shows the last one. */
function isOfLastLead(document: Document, names: string, leadId: string): boolean {
  const last = shownLast.get(document);
  if (last?.[0] === names) return last[1] !== leadId;
  shownLast.set(document, [names, leadId]);
  return false;
}

/** A lead page of Sales Navigator: the id stands in the address, the public address in a link beside the name. */
export function readLead(document: Document, leadId: string): ProfileReading<PageFacts> {
  const marked = findAll(document, hooks.leadName);
  const names = marked.filter((name) => {
    const mark = name.closest(hooks.leadMark);
    // In a list a name stands in a link to its lead.
    return mark === null || leadOf(mark) === leadId;
  });
  const isMarked = marked.length > 0;
  const headings = (isMarked ? names.slice(0, 1) : findAll(document, 'h1')).map(besides);
  const shownNames = headings.map(([name]) => name);
  const person = isOfLastLead(document, shownNames.join(), leadId)
    ? null
    : pageFacts({ address: null, memberId: null, leadId }, shownNames, () => shown);
  const shown: ShownLead = {
    on: 'lead',
    title: titleName(document),
    isMarked,
    headings,
    marks: marksOf(document),
  };
  const value = `https://www.linkedin.com/sales/lead/${leadId}`;
  return person
    ? { person, confidence: 'low', evidence: [{ field: 'address', source: 'address of the page', value }] }
    : { person: null, missing: ['name'], evidence: [] };
}
