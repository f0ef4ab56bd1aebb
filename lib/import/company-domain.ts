import { isDomain, plainDomain } from '../enrichment/manual-person.ts';

const linkedInPage = /^(?:https?:\/\/)?(?:[\w-]+\.)*linkedin\.com\/./i;

/** Is it a page of LinkedIn's, and so not meant as the company LinkedIn? */
export function isLinkedInPage(typed: string): boolean {
  return linkedInPage.test(typed.trim());
}

/** The domain in a cell of a list; empty when there is none, as in `n/a`, or in the company's page at LinkedIn. */
export function companyDomain(typed: string): string {
  const domain = plainDomain(typed);
  return isDomain(domain) && !isLinkedInPage(typed) ? domain : '';
}
