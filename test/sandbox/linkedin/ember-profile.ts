import { fullName, viewer, type SandboxPerson } from '../people.ts';
import { element as e, type Tree } from './tree.ts';

/** Most texts stand twice: for the eye, and for screen readers. */
const twice = (text: string): Tree[] => [
  e('span', { 'aria-hidden': 'true' }, text),
  e('span', { class: 'visually-hidden' }, text),
];

const button = (id: string, label: string, kind: string, text: string): Tree =>
  e(
    'button',
    {
      id: `ember${id}`,
      'aria-label': label,
      type: 'button',
      class: `artdeco-button artdeco-button--2 artdeco-button--${kind} ember-view pvs-profile-actions__action`,
    },
    e('span', { class: 'artdeco-button__text' }, text),
  );

const actions = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'xADbNDJifCzdpzk actions' },
    button('91', `Invite ${fullName(person)} to connect`, 'primary', 'Connect'),
    e(
      'div',
      { class: 'entry-point profile-action-compose-option' },
      button('131', `Message ${person.firstName}`, 'secondary', 'Message'),
    ),
    e(
      'div',
      { id: 'ember94', class: 'artdeco-dropdown ember-view' },
      button('93-profile-overflow-action', 'More actions', 'muted', 'More'),
    ),
  );

const panelItem = (label: string, text: string): Tree =>
  e(
    'li',
    { class: 'rXrUuuglwAFjolRx' },
    e(
      'button',
      { 'aria-label': label, type: 'button', class: 'text-align-left panel-item' },
      e('span', { class: 'hoverable-link-text' }, e('div', { class: 'inline-show-more-text' }, text)),
    ),
  );

const rightPanel = (person: SandboxPerson): Tree =>
  e(
    'ul',
    { class: 'pv-text-details__right-panel side' },
    panelItem(`Current company: ${person.company}. Click to skip to experience card`, person.company),
    panelItem(`Education: ${person.school}. Click to skip to education card`, person.school),
  );

const naming = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'qprYfSCHFUlwiMEf' },
    e(
      'span',
      { class: 'artdeco-hoverable-trigger ember-view', id: 'ember36' },
      e(
        'a',
        { href: `/in/${person.slug}/overlay/about-this-profile/`, id: 'ember37', class: 'ember-view' },
        e(
          'h1',
          { class: 'text-heading-xlarge inline t-24 v-align-middle break-words name' },
          fullName(person),
        ),
      ),
    ),
    e('span', { class: 'distance-badge t-black--light' }, ...twice(`· ${person.degree}`)),
    e('div', { class: 'text-body-medium break-words headline' }, person.headline),
  );

const place = (person: SandboxPerson): Tree =>
  e(
    'div',
    { class: 'qprYfSCHFUlwiMEf mt2' },
    e('span', { class: 'text-body-small inline t-black--light break-words' }, person.place),
    e(
      'span',
      { class: 't-black--light' },
      e(
        'a',
        {
          href: `/in/${person.slug}/overlay/contact-info/`,
          id: 'top-card-text-details-contact-info',
          class: 'ember-view link',
        },
        'Contact info',
      ),
    ),
  );

const ownActions = (): Tree =>
  e(
    'div',
    { class: 'actions' },
    e('a', { href: `/in/${viewer.slug}/edit/intro/`, class: 'artdeco-button' }, 'Edit intro'),
  );

const topCard = (person: SandboxPerson): Tree =>
  e(
    'section',
    { class: 'artdeco-card pHTnKOkHUgmVbDpW card top-card', 'data-member-id': '476073790' },
    e('div', { class: 'cover' }),
    e(
      'div',
      { class: 'ph5 pb5' },
      e('div', { class: 'photo' }, person.firstName.charAt(0) + person.lastName.charAt(0)),
      e(
        'div',
        { class: 'mt2 relative facts' },
        e('div', { class: 'facts-main' }, naming(person), place(person)),
        rightPanel(person),
      ),
      person.slug === viewer.slug ? ownActions() : actions(person),
    ),
  );

const cardHead = (id: string, title: string): Tree[] => [
  e('div', { id, class: 'pv-profile-card__anchor' }),
  e(
    'div',
    { class: 'pvs-header__top-container--no-stack' },
    e('h2', { class: 'pvs-header__title' }, ...twice(title)),
  ),
];

const experience = (person: SandboxPerson): Tree =>
  e(
    'section',
    { class: 'artdeco-card pv-profile-card break-words mt2 card', 'data-view-name': 'profile-card' },
    ...cardHead('experience', 'Experience'),
    e(
      'ul',
      { class: 'TJEBiieDah' },
      e(
        'li',
        { class: 'artdeco-list__item' },
        e(
          'div',
          { class: 'hiatZDmFoL', 'data-view-name': 'profile-component-entity' },
          e('a', { 'data-field': 'experience_company_logo', href: '/company/49033738/' }),
          e('div', { class: 't-bold' }, ...twice(person.headline.split(' at ')[0] ?? person.headline)),
          e('span', { class: 't-14 t-normal' }, ...twice(`${person.company} · Full-time`)),
          e('span', { class: 't-14 t-normal t-black--light' }, ...twice('Jan 2021 - Present · 5 yrs')),
        ),
      ),
    ),
  );

export const emberProfile = (person: SandboxPerson): Tree[] => [topCard(person), experience(person)];
