import { fullName, numberedPerson, type SandboxPerson } from '../people.ts';
import { element as e, type Tree } from './tree.ts';

const card = (...children: Tree[]): Tree =>
  e(
    'li',
    {},
    e(
      'section',
      { class: 'artdeco-card' },
      e('div', { class: 'org-people-profile-card__profile-info result' }, ...children),
    ),
  );

const known = (person: SandboxPerson): Tree => {
  const urn = encodeURIComponent(`urn:li:fs_miniProfile:${person.memberId}`);
  const href = `https://www.linkedin.com/in/${person.slug}?miniProfileUrn=${urn}`;
  return card(
    e('a', { href }, e('img', { alt: fullName(person), src: 'data:,' })),
    e(
      'div',
      { class: 'artdeco-entity-lockup__title' },
      e('a', { href }, e('div', { class: 'strong' }, fullName(person))),
    ),
    e('span', {}, `· ${person.degree}`),
    e('div', {}, e('div', {}, person.headline)),
    e('button', { 'aria-label': `Invite ${fullName(person)} to connect` }, 'Connect'),
  );
};

/** Whom LinkedIn does not show to this viewer. */
const hidden = (): Tree =>
  card(e('div', {}, e('div', {}, 'LinkedIn Member')), e('div', {}, e('div', {}, 'Buyer')));

/** People 300 to 304 of one company, and somebody hidden. */
export const companyPeople = (company: string): Tree[] => [
  e('h1', {}, company),
  e(
    'ul',
    { class: 'card' },
    ...Array.from({ length: 5 }, (_, n) => known(numberedPerson(300 + n))),
    hidden(),
  ),
];
