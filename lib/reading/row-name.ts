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

/** One word says too little: a button's "Follow" is a part of its own label. */
function isInLabels(name: string, labels: readonly string[]): boolean {
  return !isOneWord(name) && labels.some((label) => label.includes(name));
}

/** No date, degree, count, snippet or headline. */
const looksLikeName = (text: string) =>
  !/\p{N}/u.test(text) && !isNoise(text) && !isSnippet(text) && companyInHeadline(text) === null;

/** Labels speak of the row's person ("Invite Nora Vale to connect"): a text that none of them says is somebody else's, or no
 * name at all. */
export function mayBeName(text: string, labels: readonly string[]): boolean {
  const speaking = labels.filter((label) => !isOneWord(label));
  const isDenied = speaking.length > 0 && !speaking.some((label) => label.includes(cleaned(text)));
  return looksLikeName(text) && !isDenied;
}

/** When a page changes, the headline, a date or a button stands where the name is looked for. So it is taken from the first
 * place that the labels or the address confirm; without any, from the name's own place, if nothing speaks against it. */
export function rowName({ names, labels, lines }: ShownRow, slug: string): RowName {
  const places = names.map(([source, text]) => ({ source, text, name: cleaned(text) }));
  const shown = places.filter(({ name }) => name !== '');
  for (const { source, text, name } of shown) {
    const isLine = source === 'name line';
    // The photo's text is a label itself.
    const isSaid = isInLabels(name, isLine ? labels : labels.filter((label) => label !== text));
    if (isSaid || isInSlug(name, slug)) return { name, source, isSure: isLine && isSaid };
  }
  const ofAddress = lines.map(([text]) => cleaned(text)).find((name) => isInSlug(name, slug));
  if (ofAddress !== undefined) return { name: ofAddress, source: 'line', isSure: false };
  const [first] = shown;
  const isBelieved = first && mayBeName(first.text, labels);
  return { name: isBelieved ? first.name : '', source: first?.source ?? '', isSure: false };
}
