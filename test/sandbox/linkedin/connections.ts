import { fullName, numberedPerson, type SandboxPerson } from '../people.ts';
import { element as e, type Tree } from './tree.ts';

/** Photo link, then the link with the words: two siblings of one row. */
const row = (person: SandboxPerson): Tree => {
  const href = `https://www.linkedin.com/in/${person.slug}/`;
  return e(
    'div',
    { class: 'result' },
    e(
      'a',
      { href, tabindex: '0' },
      e('img', { alt: `${fullName(person)}’s profile picture`, src: 'data:,' }),
    ),
    e(
      'a',
      { href, tabindex: '0' },
      e('p', { class: 'strong' }, fullName(person)),
      e('p', { class: 'quiet' }, person.headline),
    ),
    e(
      'a',
      { href: `/messaging/compose/?recipient=${person.memberId}` },
      e('span', { class: 'pill' }, 'Message'),
    ),
  );
};

export const connections = (): Tree[] => [
  e(
    'section',
    { class: 'card', 'data-testid': 'lazy-column' },
    ...Array.from({ length: 10 }, (_, n) => row(numberedPerson(200 + n))),
  ),
];
