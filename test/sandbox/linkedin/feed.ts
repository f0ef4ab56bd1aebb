import { fullName, people, type SandboxPerson } from '../people.ts';
import { element as e, type Tree } from './tree.ts';

const post = (person: SandboxPerson): Tree =>
  e(
    'section',
    { class: 'card' },
    e('a', { href: `/in/${person.slug}/` }, e('p', { class: 'strong' }, fullName(person))),
    e('p', { class: 'quiet' }, person.headline),
    e('p', {}, 'A good week for invented people: nothing happened, and all of it on time.'),
  );

export const feed = (): Tree[] => people.slice(0, 6).map(post);
