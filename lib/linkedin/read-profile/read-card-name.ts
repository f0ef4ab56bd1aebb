import type { Evidence } from '../../messages.ts';
import { linesOf, textOf } from '../page-text.ts';
import { splitName, type PersonName } from '../person-name.ts';
import { findAll } from '../selectors.ts';

export interface CardName extends PersonName {
  /** Where the name stands in the card; null when it was read elsewhere. */
  element: Element | null;
  /** Two places say the same name. */
  agreed: boolean;
  evidence: Evidence[];
}

interface Place {
  source: string;
  text: string;
  element: Element | null;
}

/** `(3) Nora Vale | LinkedIn`: the name; a title without the bar names nobody. */
export function titleName(document: Document): string {
  return /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|[^|]*$/u.exec(document.title)?.[1] ?? '';
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** A picture's text counts as a name only when it begins like the slug: there are cover photos and logos as well. */
function photoPlaces(card: Element, slug: string): Place[] {
  return [...card.querySelectorAll('img[alt]')].flatMap((image) => {
    const text = splitName(image.getAttribute('alt') ?? '').fullName;
    const first = fold(text.split(' ')[0] ?? '');
    return first !== '' && fold(slug).includes(first) ? [{ source: 'photo text', text, element: null }] : [];
  });
}

function placesOf(card: Element, toolbar: Element | null, slug: string): Place[] {
  const headings = findAll(card, 'heading').map((element) => ({
    source: 'heading',
    text: textOf(element),
    element,
  }));
  const bar = textOf(toolbar?.querySelector('a[href*="/in/"] p'));
  const places: Place[] = [
    ...headings,
    { source: 'toolbar', text: bar, element: null },
    { source: 'title', text: titleName(card.ownerDocument), element: null },
    ...photoPlaces(card, slug),
  ];
  return places
    .map((place) => ({ ...place, text: splitName(place.text).fullName }))
    .filter(({ text }) => text !== '');
}

/** The place whose name another kind of place repeats, else the first; null when the card names nobody. */
export function readCardName(card: Element, toolbar: Element | null, slug: string): CardName | null {
  const places = placesOf(card, toolbar, slug);
  const same = (one: Place, other: Place) => fold(one.text) === fold(other.text);
  const repeated = (one: Place) => places.some((other) => other.source !== one.source && same(one, other));
  const chosen = places.find(repeated) ?? places[0];
  if (chosen === undefined) return null;
  const inCard = () =>
    linesOf(card).find((line) => splitName(line.text).fullName === chosen.text)?.element ?? null;
  const evidence = places.filter((place) => same(place, chosen));
  return {
    ...splitName(chosen.text),
    element: chosen.element ?? inCard(),
    agreed: repeated(chosen),
    evidence: evidence.map(({ source, text }) => ({ field: 'name', source, value: text })),
  };
}
