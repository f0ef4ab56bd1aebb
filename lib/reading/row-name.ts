import { companyInHeadline } from './company-in-headline.ts';
import { isSnippet } from './current-company.ts';
import { fold } from './fold.ts';
import { isNoise } from './is-noise.ts';
import { splitName } from './person-name.ts';
import type { ShownRow } from './shown.ts';

export interface RowName {
  /** Cleaned; empty where nothing can be believed to be the name. */
  name: string;
  source: string;
  /** A label of the row says it too. */
  isSure: boolean;
}

const cleaned = (text: string) => splitName(text).fullName;
const isOneWord = (text: string) => !text.includes(' ');

/** Its first and last word; a single word must be a whole part of the slug. */
function isInSlug(name: string, slug: string): boolean {
  const words = name.split(' ').map(fold);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (first.length < 2) return false;
  if (words.length === 1) return slug.split('-').some((part) => fold(part) === first);
  return fold(slug).includes(first) && fold(slug).includes(last);
}

/** As it stands there, or without what is no name. */
export function says(label: string, shown: string): boolean {
  const name = cleaned(shown);
  return label.includes(shown) || (name !== '' && label.includes(name));
}

/** One word says too little: a button's "Follow" is a part of its own label. */
function isInLabels(shown: string, labels: readonly string[]): boolean {
  return !isOneWord(cleaned(shown)) && labels.some((label) => says(label, shown));
}

/** The short words that divide headlines in some languages are names when they begin with a capital: "Li Na Wang". */
const capitals = /\s(?:Na|Em|En|We?|V)(?=\s)/gu;

/** No date, degree, count, snippet or headline. */
const looksLikeName = (text: string) =>
  !/\p{N}/u.test(text) &&
  !isNoise(text) &&
  !isSnippet(text) &&
  companyInHeadline(text.replaceAll(capitals, '')) === null;

/** Longer labels speak of the row's person ("Invite Nora Vale to connect"), shorter ones may be a badge ("Verified member").
 * A text that none of the longer ones says is somebody else's, or no name at all. */
export function mayBeName(text: string, labels: readonly string[]): boolean {
  const words = Math.min(2, cleaned(text).split(' ').length);
  const speaking = labels.filter((label) => label.split(' ').length > words);
  const isDenied = speaking.length > 0 && !speaking.some((label) => says(label, text));
  return looksLikeName(text) && !isDenied;
}

/** What an address ends with may be the role, so it is a name only with the word with which the address begins. */
function isNameInSlug(name: string, slug: string): boolean {
  const begins = [name.split(' ')[0], name.split(' ').at(-1)].some((word) =>
    fold(slug).startsWith(fold(word ?? '')),
  );
  return !isOneWord(name) && begins && isInSlug(name, slug);
}

const holds = (one: string, other: string) => fold(one).includes(fold(other));

/** When a page changes, the headline, a date or a button stands where the name is looked for. So it is taken from the first
 * place that the labels or the address confirm; without any, from the name's own place, if nothing speaks against it. */
export function rowName({ names, labels, lines }: ShownRow, slug: string): RowName {
  const places = names.map(([source, text]) => ({ source, text, name: cleaned(text) }));
  const shown = places.filter(({ name }) => name !== '');
  for (const { source, text, name } of shown) {
    const isLine = source === 'name line';
    // The photo's text is a label itself.
    const isSaid = isInLabels(text, isLine ? labels : labels.filter((label) => label !== text));
    if (isSaid || isInSlug(name, slug)) return { name, source, isSure: isLine && isSaid };
  }
  const ofAddress = lines.map(([text]) => cleaned(text)).find((name) => isNameInSlug(name, slug));
  if (ofAddress !== undefined) return { name: ofAddress, source: 'line', isSure: false };
  const [first] = shown;
  const isAgreed = first && shown.every(({ name }) => holds(name, first.name) || holds(first.name, name));
  const isBelieved = isAgreed && mayBeName(first.text, labels);
  return { name: isBelieved ? first.name : '', source: first?.source ?? '', isSure: false };
}
