import type { Evidence } from '../../messages.ts';
import { companyInHeadline } from '../company-in-headline.ts';
import { linesOf, textOf, type Line } from '../page-text.ts';
import { findAll, findOne } from '../selectors.ts';
import { openPosition } from './open-position.ts';

export interface Company extends Evidence {
  /** Two places of the page say so. */
  agreed: boolean;
}

interface Entry {
  element: Element;
  text: string;
}

/** The card's entries with a logo: the present company, then the school. Either may be missing. */
export function cardEntries(card: Element): Entry[] {
  const entries = findAll(card, 'cardEntry').map((element) => ({ element, text: textOf(element) }));
  return entries.filter(({ text }) => text !== '');
}

function sectionLines(document: Document, name: 'experience' | 'education'): Line[] {
  const anchor = findOne(document, name);
  return anchor ? linesOf(anchor.closest('section') ?? anchor) : [];
}

function says(lines: Line[], name: string): boolean {
  return lines.some(({ text }) => text === name || text.startsWith(`${name} · `));
}

/** A school is marked as one, or stands among the subject's education and not among the positions. */
function isSchool(entry: Entry, document: Document): boolean {
  if (findOne(entry.element, 'schoolAccent') !== null) return true;
  if (findOne(entry.element, 'companyAccent') !== null) return false;
  const worked = says(sectionLines(document, 'experience'), entry.text);
  return !worked && says(sectionLines(document, 'education'), entry.text);
}

function fromEntries(card: Element, lines: Line[]): Company | null {
  const entry = cardEntries(card).find((item) => !isSchool(item, card.ownerDocument));
  if (entry === undefined) return null;
  const value = entry.text;
  const inLine = says(lines, value);
  const inExperience = says(sectionLines(card.ownerDocument, 'experience'), value);
  return { field: 'company', source: 'card entry', value, agreed: inLine || inExperience };
}

/** `company · school` without the entries. A lone name may be the school: then education says so. */
function fromLine(card: Element, lines: Line[], hasHeadline: boolean): string | null {
  const line = lines[hasHeadline ? 1 : 0]?.text ?? '';
  const [first = ''] = line.split(' · ');
  const sure = line !== first || findOne(card, 'contactInfo') !== null;
  const atSchool = line === first && says(sectionLines(card.ownerDocument, 'education'), line);
  return sure && !atSchool && first !== '' ? first : null;
}

/** The present company from what is on the page now; experience may not be loaded, and we never scroll. */
export function readCompany(card: Element, lines: Line[], headline: string | null): Company | null {
  const entry = fromEntries(card, lines);
  if (entry !== null) return entry;
  const guess = (source: string, value: string | null): Company[] =>
    value === null ? [] : [{ field: 'company', source, value, agreed: false }];
  const hasEntries = cardEntries(card).length > 0;
  const guesses = [
    ...guess('line of company and school', hasEntries ? null : fromLine(card, lines, headline !== null)),
    ...guess('open position', openPosition(card.ownerDocument)),
    ...guess('headline', companyInHeadline(headline)),
  ];
  const [first] = guesses;
  if (first === undefined) return null;
  return { ...first, agreed: guesses.filter(({ value }) => value === first.value).length > 1 };
}
