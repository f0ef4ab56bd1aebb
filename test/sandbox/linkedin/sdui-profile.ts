import { fullName, numberedPerson, viewer, type SandboxPerson } from '../people.ts';
import { element as e, type Tree } from './tree.ts';

const key = (person: SandboxPerson, card: string) =>
  `com.linkedin.sdui.profile.card.ref${person.memberId}${card}`;
const p = (className: string, ...children: Tree[]) => e('p', { class: className }, ...children);
const accent = (kind: 'company' | 'school' | 'person') =>
  e(
    'figure',
    { class: 'logo', 'aria-hidden': 'true' },
    e('svg', { id: `${kind}-accent-4`, viewBox: '0 0 32 32', class: 'accent' }),
  );
/** A wrapper without a box, as every server-driven action has. */
const bare = (...children: Tree[]) =>
  e('div', { class: '_8a487965', 'data-display-contents': 'true' }, ...children);
const pill = (kind: string, text: string) => e('span', { class: `pill ${kind}` }, e('span', {}, text));

function messageAddress({ memberId }: SandboxPerson): string {
  const profile = encodeURIComponent(`urn:li:fsd_profile:${memberId}`);
  return `/messaging/compose/?profileUrn=${profile}&recipient=${memberId}&interop=msgOverlay`;
}

const actions = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'actions' },
    bare(e('a', { href: messageAddress(person), class: '_06f4c7f8' }, pill('primary', 'Message'))),
    bare(
      e(
        'a',
        {
          href: `/preload/custom-invite/?vanityName=${person.slug}`,
          class: '_06f4c7f8',
          'aria-label': `Invite ${fullName(person)} to connect`,
        },
        pill('secondary', 'Connect'),
      ),
    ),
    bare(
      e('button', { type: 'button', class: '_06f4c7f8', 'aria-expanded': 'false' }, pill('quiet', 'More')),
    ),
  );

const place = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'row' },
    p('quiet', person.place),
    p('quiet', '·'),
    p('quiet', e('a', { href: `/in/${person.slug}/overlay/contact-info/`, class: 'link' }, 'Contact info')),
  );

const side = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'side' },
    e('div', { role: 'button', tabindex: '0', class: 'row' }, accent('company'), p('strong', person.company)),
    e('div', { role: 'button', tabindex: '0', class: 'row' }, accent('school'), p('strong', person.school)),
  );

/** The degree stands there twice: once for each width of the page. */
const heading = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'row' },
    e('a', { href: `/in/${person.slug}/`, tabindex: '0' }, e('h2', { class: 'name' }, fullName(person))),
    bare(p('quiet narrow', `· ${person.degree}`)),
    p('quiet', `· ${person.degree}`),
  );

const photo = (person: SandboxPerson): Tree =>
  e(
    'a',
    { href: `/in/${person.slug}/`, tabindex: '0', class: 'photo' },
    e('div', { 'aria-label': 'Profile photo' }, person.firstName.charAt(0) + person.lastName.charAt(0)),
  );

const ownActions = (): Tree =>
  e(
    'div',
    { class: 'actions' },
    e(
      'a',
      { href: `/in/${viewer.slug}/edit/intro/`, 'aria-label': 'Edit profile' },
      pill('secondary', 'Edit'),
    ),
  );

export function topCard(person: SandboxPerson): Tree {
  const own = person.slug === viewer.slug;
  return e(
    'div',
    { componentkey: key(person, 'Topcard') },
    e(
      'section',
      { componentkey: key(person, 'Topcard'), class: 'card top-card' },
      e('div', { class: 'cover' }),
      photo(person),
      e(
        'div',
        { class: 'facts' },
        e(
          'div',
          { class: 'facts-main' },
          heading(person),
          p('headline', person.headline),
          p('quiet', `${person.company} · ${person.school}`),
          place(person),
          e('div', { class: 'row' }, p('link', '500+'), p('quiet', 'connections')),
        ),
        side(person),
      ),
      own ? ownActions() : actions(person),
    ),
  );
}

/** Stands outside the scroller, and is seen when the top card has gone. */
export const toolbar = (person: SandboxPerson): Tree =>
  e(
    'div',
    { role: 'toolbar', class: 'toolbar' },
    e(
      'a',
      { href: `/in/${person.slug}/`, tabindex: '0' },
      e(
        'div',
        { 'aria-label': fullName(person) },
        p('strong', fullName(person)),
        p('quiet', person.headline),
      ),
    ),
    actions(person),
  );

/** Other people under the subject's own key: a trap for readers. */
const suggested = (person: SandboxPerson): Tree =>
  e(
    'div',
    { componentkey: key(person, 'SuggestedForYou') },
    e(
      'section',
      { class: 'card' },
      e('h2', {}, 'More profiles for you'),
      ...[3, 4, 5].map((n) => other(numberedPerson(n))),
    ),
  );

const other = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'row' },
    e('a', { href: `/in/${person.slug}/`, tabindex: '0' }, p('strong', fullName(person))),
    p('quiet', person.headline),
    e('a', { href: messageAddress(person) }, pill('secondary', 'Message')),
  );

const about = (person: SandboxPerson): Tree =>
  e(
    'div',
    { componentkey: key(person, 'About') },
    e(
      'section',
      { class: 'card' },
      e('h2', {}, 'About'),
      p('', `${person.headline}. Nobody of this name works there; both are invented.`),
    ),
  );

export const sduiProfile = (person: SandboxPerson): Tree[] => [
  e('div', { 'data-testid': 'lazy-column' }, topCard(person), about(person), suggested(person)),
];
