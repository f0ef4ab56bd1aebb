import type { ProfileReading } from '../../messages.ts';
import type { PageFacts } from '../../reading/shown.ts';
import type { ShownLead } from '../../reading/shown.ts';
import { marksOf } from '../gather.ts';
import { pageFacts } from '../page-facts.ts';
import { personLinks } from '../page-links.ts';
import { textOf } from '../page-text.ts';
import * as hooks from '../selectors.ts';
import { findOne } from '../selectors.ts';
import { titleName } from './show-card.ts';

/** What stands beside a heading that may be the name: the one public address, and its marks. */
function besides(heading: Element): ShownLead['headings'][number] {
  const card = heading.closest('section') ?? heading.parentElement ?? heading;
  const [own, ...others] = personLinks(card).map(({ address }) => address);
  const address = own && others.every(({ key }) => key === own.key) ? own.url : null;
  return [textOf(heading), address, marksOf(card)];
}

/** A lead page of Sales Navigator: the id stands in the address, the public address in a link beside the name. */
export function readLead(document: Document, leadId: string): ProfileReading<PageFacts> {
  const marked = findOne(document, hooks.leadName);
  const headings = (marked ? [marked] : [...document.querySelectorAll('h1')]).map(besides);
  const marks = marksOf(document);
  const shown: ShownLead = {
    on: 'lead',
    title: titleName(document),
    isMarked: marked !== null,
    headings,
    marks,
  };
  const person = pageFacts(
    { address: null, memberId: null, leadId },
    headings.map(([name]) => name),
    () => shown,
  );
  const value = `https://www.linkedin.com/sales/lead/${leadId}`;
  return person
    ? { person, confidence: 'low', evidence: [{ field: 'address', source: 'address of the page', value }] }
    : { person: null, missing: ['name'], evidence: [] };
}
