import type { ShownCard, ShownName } from '../../reading/shown.ts';
import { linesOf, textOf } from '../page-text.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';
import { cardLines, type CardLine } from './card-lines.ts';

const inToolbar = 'a[href*="/in/"] p';

/** `(3) Nora Vale | LinkedIn`: the name; a title without the bar names nobody. */
export function titleName(document: Document): string {
  return /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|[^|]*$/u.exec(document.title)?.[1] ?? '';
}

function namesOf(card: Element, lines: CardLine[], toolbar: Element | null): ShownName[] {
  const headings = findAll(card, hooks.heading).map((heading): ShownName => {
    const line = lines.findIndex(({ element }) => heading.contains(element));
    return ['heading', textOf(heading), line];
  });
  const photos = [...card.querySelectorAll('img[alt]')];
  return [
    ...headings,
    ['toolbar', textOf(toolbar?.querySelector(inToolbar)), -1],
    ['title', titleName(card.ownerDocument), -1],
    ...photos.map((image): ShownName => ['photo text', image.getAttribute('alt') ?? '', -1]),
  ];
}

/** The present company, then the school. Either may be missing. */
function entriesOf(card: Element): ShownCard['entries'] {
  return findAll(card, hooks.cardEntry).map((entry) => {
    const company = findOne(entry, hooks.companyAccent) && 'company';
    return [textOf(entry), findOne(entry, hooks.schoolAccent) ? 'school' : company];
  });
}

function sectionOf(document: Document, hook: string): Element | null {
  const anchor = findOne(document, hook);
  return anchor?.closest('section') ?? anchor;
}

const textsOf = (part: Element | null) => (part ? linesOf(part).map(({ text }) => text) : []);

/** All texts from which the person's name, headline and company are read, as they stand on the page now. */
export function showCard(card: Element, toolbar: Element | null, places: number): ShownCard {
  const lines = cardLines(card);
  const experience = sectionOf(card.ownerDocument, hooks.experience);
  const links = experience ? findAll(experience, hooks.companyLink) : [];
  return {
    on: 'card',
    names: namesOf(card, lines, toolbar),
    lines: lines.map(({ text, mayBeHeadline }) => [text, mayBeHeadline]),
    toolbar: textOf(toolbar?.querySelectorAll(inToolbar)[1]),
    headline: textOf(findOne(card, hooks.emberHeadline)),
    entries: entriesOf(card),
    hasContact: findOne(card, hooks.contactInfo) !== null,
    experience: textsOf(experience),
    education: textsOf(sectionOf(card.ownerDocument, hooks.education)),
    positions: links.map((link) => textsOf(link.closest('li') ?? link)),
    places,
  };
}
