import { fullName, numberedPerson, type SandboxPerson } from '../people.ts';
import { element as e, type Tree } from './tree.ts';

export const leadIdOf = (person: SandboxPerson): string => person.memberId.replace('ACoAA', 'ACwAA');

const leadAddress = (person: SandboxPerson) => `/sales/lead/${leadIdOf(person)},NAME_SEARCH,x1`;
const marked = (name: string, text: string, tag = 'span'): Tree => e(tag, { 'data-anonymize': name }, text);
const photo = () => e('img', { alt: '', src: 'data:,' });

/** The variant whose fields are marked one by one. */
const markedRow = (person: SandboxPerson): Tree =>
  e(
    'li',
    {},
    e(
      'div',
      { 'data-x-search-result': 'LEAD', class: 'result' },
      e('a', { href: leadAddress(person) }, photo()),
      e('div', {}, e('a', { href: leadAddress(person) }, marked('person-name', fullName(person)))),
      e('span', {}, `· ${person.degree}`),
      e('div', {}, marked('title', 'Buyer'), e('span', {}, ' · '), companyLink(person)),
      e('div', {}, marked('location', person.place)),
    ),
  );

const companyLink = (person: SandboxPerson): Tree =>
  e('a', { 'data-anonymize': 'company-name', href: '/sales/company/9' }, person.company);

/** The variant that says who it is in one attribute, and begins with a checkbox of its own. */
const bareRow = (person: SandboxPerson): Tree =>
  e(
    'li',
    {},
    e(
      'div',
      {
        class: 'result',
        'data-scroll-into-view': `urn:li:fs_salesProfile:(${leadIdOf(person)},NAME_SEARCH,x1)`,
      },
      e(
        'label',
        {},
        e('input', { type: 'checkbox' }),
        e('span', { class: 'visually-hidden' }, `Add ${fullName(person)} to selection`),
      ),
      e('div', {}, e('span', {}, fullName(person)), e('span', {}, `· ${person.degree}`)),
      e('div', {}, e('span', {}, 'Buyer'), ' ', e('a', { href: '/sales/company/9' }, person.company)),
      e('div', {}, e('span', {}, person.place)),
    ),
  );

/** People 400 to 404 as leads. */
export function salesList(variant: 'search' | 'lists'): Tree[] {
  const row = variant === 'search' ? markedRow : bareRow;
  return [e('ol', { class: 'card' }, ...Array.from({ length: 5 }, (_, n) => row(numberedPerson(400 + n))))];
}

/** A lead's own page, which links to the public profile. */
export const salesLead = (person: SandboxPerson): Tree[] => [
  e('h1', { class: 'visually-hidden' }, 'Lead page'),
  e(
    'section',
    { class: 'card' },
    marked('person-name', fullName(person), 'h1'),
    e('span', {}, person.degree),
    marked('headline', person.headline),
    e('a', { href: `https://www.linkedin.com/in/${person.slug}/` }, 'View LinkedIn profile'),
  ),
  e('section', { class: 'card' }, e('h2', {}, 'Current role'), companyLink(person)),
];

/** The lead of this id among those whom the lists show. */
export function leadAt(id: string): SandboxPerson | null {
  const shown = Array.from({ length: 5 }, (_, n) => numberedPerson(400 + n));
  return shown.find((person) => leadIdOf(person) === id) ?? null;
}
