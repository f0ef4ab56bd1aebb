import { isLinkedInPage } from './is-linkedin-page.ts';
import type { Kind } from './kind.ts';
import type { FactName, PersonFacts } from './person.ts';
import { isOtherProfile, profileLink } from './profile-link.ts';
import { withVendorIds } from './vendor-ids.ts';

/** What stands in the form's fields, as typed. */
export interface PersonForm {
  address: string;
  firstName: string;
  lastName: string;
  headline: string;
  company: string;
  domain: string;
}

export type PersonField = keyof PersonForm;
export type FieldProblem = 'missing' | 'needed-for-kind' | 'not-a-profile' | 'not-a-domain';
export type FormProblems = Partial<Record<PersonField, FieldProblem>>;

const domainName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

export const emptyForm: PersonForm = {
  address: '',
  firstName: '',
  lastName: '',
  headline: '',
  company: '',
  domain: '',
};

export function formOf(facts: PersonFacts): PersonForm {
  const { address, firstName, lastName, headline, company, domain } = facts;
  return {
    address: address ?? '',
    firstName,
    lastName,
    headline: headline ?? '',
    company: company ?? '',
    domain: domain ?? '',
  };
}

/** What of it was typed after the form was sent like this. */
export function typedSince(sent: PersonForm, typed: Partial<PersonForm>): Partial<PersonForm> {
  const later = Object.entries(typed).filter(([field, value]) => value !== sent[field as PersonField]);
  return Object.fromEntries(later);
}

/** A domain as people paste it: without scheme, path and `www.`. */
export function plainDomain(typed: string): string {
  const [host = ''] = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .split(/[/?#]/);
  return host.replace(/^www\./i, '').toLowerCase();
}

export function isDomain(text: string): boolean {
  return domainName.test(text);
}

/** What keeps a person from being asked for: both names are needed, and an address, a company or a domain; all but
 * the work email need the address. */
export function formProblems(form: PersonForm, wanted: readonly Kind[]): FormProblems {
  const problems: FormProblems = {};
  const address = form.address.trim();
  const domain = plainDomain(form.domain);
  if (form.firstName.trim() === '') problems.firstName = 'missing';
  if (form.lastName.trim() === '') problems.lastName = 'missing';
  if (address !== '' && profileLink(address) === null) problems.address = 'not-a-profile';
  if (domain !== '' && (!isDomain(domain) || isLinkedInPage(form.domain))) problems.domain = 'not-a-domain';
  if (address === '' && wanted.some((kind) => kind !== 'work-email')) problems.address = 'needed-for-kind';
  else if (address === '' && domain === '' && form.company.trim() === '') problems.address = 'missing';
  return problems;
}

/** What a slip of the hand must not put in the place of what is stored. An address that came as it stands stays. */
export function savingProblems(form: PersonForm, edited: readonly FactName[]): FormProblems {
  const { address, domain } = formProblems(form, []);
  const isSlip = address === 'not-a-profile' && edited.includes('address');
  return { ...(isSlip && { address }), ...(domain && { domain }) };
}

/** The form's person over what is known already: the page's ids stay, unless the address is another one. */
export function factsFrom(form: PersonForm, known: PersonFacts | null): PersonFacts {
  const firstName = form.firstName.trim();
  const lastName = form.lastName.trim();
  const typed = form.address.trim();
  const address = profileLink(typed) ?? (typed || null);
  const ids = isOtherProfile(known?.address ?? null, address) ? null : known;
  const sameName = known?.firstName === firstName && known.lastName === lastName;
  return {
    address,
    memberId: ids?.memberId ?? null,
    leadId: ids?.leadId ?? null,
    fullName: sameName ? known.fullName : [firstName, lastName].filter(Boolean).join(' '),
    firstName,
    lastName,
    headline: form.headline.trim() || null,
    company: form.company.trim() || null,
    domain: isLinkedInPage(form.domain) ? null : plainDomain(form.domain) || null,
    ...withVendorIds(ids?.vendorIds),
  };
}
