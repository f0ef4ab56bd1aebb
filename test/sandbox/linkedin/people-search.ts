import { fullName, numberedPerson, type SandboxPerson } from '../people.ts';
import { element as e, type Tree } from './tree.ts';

export const rowsPerPage = 10;
export const searchPages = 100;

const photo = (person: SandboxPerson) =>
  e('img', { alt: fullName(person), src: 'data:,', width: '48', height: '48' });

/** Somebody else's link inside the row: a trap for readers. */
const mutual = (person: SandboxPerson): Tree =>
  e(
    'p',
    { class: 'quiet' },
    e('a', { href: `https://www.linkedin.com/in/${person.slug}/` }, fullName(person)),
    ' is a mutual connection',
  );

const invite = (person: SandboxPerson): Tree =>
  e(
    'a',
    {
      href: `/preload/search-custom-invite/?vanityName=${person.slug}`,
      'aria-label': `Invite ${fullName(person)} to connect`,
    },
    e('span', { class: 'pill secondary' }, 'Connect'),
  );

/** The whole row is an anchor, and holds others. */
const sduiRow = (person: SandboxPerson, friend: SandboxPerson): Tree =>
  e(
    'div',
    { role: 'listitem' },
    e(
      'a',
      { tabindex: '0', class: 'result', href: `https://www.linkedin.com/in/${person.slug}/` },
      photo(person),
      e(
        'p',
        {},
        e('a', { href: `https://www.linkedin.com/in/${person.slug}/`, class: 'strong' }, fullName(person)),
        e('span', {}, ` • ${person.degree}`),
      ),
      e('div', {}, e('p', {}, person.headline)),
      e('div', {}, e('p', { class: 'quiet' }, person.place)),
      e('div', { componentkey: `SearchResults${person.memberId}` }, invite(person)),
      e('p', { class: 'quiet' }, 'Current: ', e('strong', {}, 'Buyer'), ` at ${person.company}`),
      mutual(friend),
    ),
  );

const emberRow = (person: SandboxPerson, friend: SandboxPerson): Tree =>
  e(
    'div',
    {
      class: 'noERqnIBltOzTWul result',
      'data-chameleon-result-urn': `urn:li:member:${person.memberId.length}${person.slug.length}417`,
      'data-view-name': 'search-entity-result-universal-template',
    },
    e('a', { href: `https://www.linkedin.com/in/${person.slug}`, 'aria-hidden': 'false' }, photo(person)),
    e('span', { class: 'visually-hidden' }, 'Status is offline'),
    e(
      'span',
      { class: 't-16' },
      e(
        'a',
        { href: `https://www.linkedin.com/in/${person.slug}`, class: 'strong' },
        e(
          'span',
          { dir: 'ltr' },
          e('span', { 'aria-hidden': 'true' }, fullName(person)),
          e('span', { class: 'visually-hidden' }, `View ${fullName(person)}’s profile`),
        ),
      ),
    ),
    e('div', { class: 'x1 t-14 t-black t-normal' }, person.headline),
    e('div', { class: 'x2 t-14 t-normal' }, person.place),
    e('p', { class: 'entity-result__summary' }, `Current: Buyer at ${person.company}`),
    mutual(friend),
  );

const pager = (page: number, keywords: string): Tree =>
  e(
    'div',
    { class: 'pages' },
    ...[page - 1, page + 1]
      .filter((other) => other >= 1 && other <= searchPages)
      .map((other) =>
        e(
          'a',
          {
            href: `/search/results/people/?keywords=${encodeURIComponent(keywords)}&page=${other}`,
            class: 'link',
          },
          other < page ? 'Previous' : 'Next',
        ),
      ),
  );

/** Page 1 shows people 0 to 9, page 2 people 10 to 19, up to page 100. */
export function peopleSearch(front: 'sdui' | 'ember', page: number, keywords: string): Tree[] {
  const first = (page - 1) * rowsPerPage;
  const numbers = Array.from({ length: rowsPerPage }, (_, index) => first + index);
  const row = front === 'sdui' ? sduiRow : emberRow;
  const rows = numbers.map((n) => row(numberedPerson(n), numberedPerson(n + 5_000)));
  return [
    e(
      'section',
      { class: 'card', 'data-testid': 'lazy-column' },
      e('div', front === 'sdui' ? { role: 'list' } : {}, ...rows),
      pager(page, keywords),
    ),
  ];
}
