import type { ProfileReading } from '../../messages.ts';
import { personLinks } from '../page-links.ts';
import { personFacts } from '../person-facts.ts';
import { textOf } from '../page-text.ts';
import { splitName } from '../person-name.ts';
import type { ProfileAddress } from '../profile-address.ts';
import { findOne } from '../selectors.ts';
import { titleName } from './read-card-name.ts';

function leadHeading(document: Document): Element | null {
  const title = splitName(titleName(document)).fullName;
  const isName = (heading: Element) => title !== '' && splitName(textOf(heading)).fullName === title;
  return findOne(document, 'leadName') ?? [...document.querySelectorAll('h1')].find(isName) ?? null;
}

/** A lead page of Sales Navigator: the id stands in the address, the public address in a link beside the name. */
export function readLead(document: Document, lead: ProfileAddress): ProfileReading {
  const heading = leadHeading(document);
  const name = splitName(textOf(heading));
  if (heading === null || name.fullName === '') return { person: null, missing: ['name'], evidence: [] };
  const card = heading.closest('section') ?? heading.parentElement ?? heading;
  const links = personLinks(card).map(({ address }) => address);
  const address = new Set(links.map(({ key }) => key)).size === 1 ? (links[0]?.url ?? null) : null;
  const headline = textOf(findOne(card, 'leadHeadline')) || null;
  const company = textOf(findOne(document, 'leadCompany')) || null;
  const agreed = splitName(titleName(document)).fullName === name.fullName;
  const leadId = lead.key.slice('acwa:'.length);
  return {
    person: personFacts({ address, memberId: null, leadId }, name, headline, company),
    confidence: agreed ? 'high' : 'low',
    evidence: [
      { field: 'address', source: 'address of the page', value: lead.url },
      { field: 'name', source: 'heading', value: textOf(heading) },
    ],
  };
}
