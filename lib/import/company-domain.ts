import { isLinkedInPage } from '../enrichment/is-linkedin-page.ts';
import { isDomain, plainDomain } from '../enrichment/manual-person.ts';

/** The domain in a cell of a list; empty when there is none, as in `n/a`, or in the company's page at LinkedIn. */
export function companyDomain(typed: string): string {
  const domain = plainDomain(typed);
  return isDomain(domain) && !isLinkedInPage(typed) ? domain : '';
}
