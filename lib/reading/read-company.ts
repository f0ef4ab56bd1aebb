import type { Evidence } from '../messages.ts';
import { companyInHeadline } from './company-in-headline.ts';
import { openPosition } from './open-position.ts';
import type { ShownCard } from './shown.ts';

export interface Company extends Evidence {
  /** Two places of the page say so. */
  agreed: boolean;
}

/** The card's entries that have a text. */
export function cardEntries(card: ShownCard): ShownCard['entries'] {
  return card.entries.filter(([text]) => text !== '');
}

function says(lines: readonly string[], name: string): boolean {
  return lines.some((text) => text === name || text.startsWith(`${name} · `));
}

/** A school is marked as one, or stands among the subject's education and not among the positions. */
function isSchool([text, mark]: ShownCard['entries'][number], { experience, education }: ShownCard): boolean {
  if (mark !== null) return mark === 'school';
  return !says(experience, text) && says(education, text);
}

function fromEntries(card: ShownCard, lines: string[]): Company | null {
  const entry = cardEntries(card).find((item) => !isSchool(item, card));
  if (entry === undefined) return null;
  const [value] = entry;
  const agreed = says(lines, value) || says(card.experience, value);
  return { field: 'company', source: 'card entry', value, agreed };
}

/** `company · school` without the entries. A lone name may be the school: then education says so. */
function fromLine(card: ShownCard, line: string): string | null {
  const [first = ''] = line.split(' · ');
  const sure = line !== first || card.hasContact;
  const atSchool = line === first && says(card.education, line);
  return sure && !atSchool && first !== '' ? first : null;
}

/** The present company from what was on the page; experience may not have been loaded, and we never scroll. `lines`:
 * those below the name. */
export function readCompany(card: ShownCard, lines: string[], headline: string | null): Company | null {
  const entry = fromEntries(card, lines);
  if (entry !== null) return entry;
  const guess = (source: string, value: string | null): Company[] =>
    value === null ? [] : [{ field: 'company', source, value, agreed: false }];
  const hasEntries = cardEntries(card).length > 0;
  const line = lines[headline === null ? 0 : 1] ?? '';
  const guesses = [
    ...guess('line of company and school', hasEntries ? null : fromLine(card, line)),
    ...guess('open position', openPosition(card.positions)),
    ...guess('headline', companyInHeadline(headline)),
  ];
  const [first] = guesses;
  if (first === undefined) return null;
  return { ...first, agreed: guesses.filter(({ value }) => value === first.value).length > 1 };
}
