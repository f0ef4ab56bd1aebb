import { splitName } from './person-name.ts';
import type { Evidence } from '../messages.ts';
import { chooseName, type ChosenName } from './choose-name.ts';
import { isNoise } from './is-noise.ts';
import { readCompany } from './read-company.ts';
import { readHeadline } from './read-headline.ts';
import type { ShownCard } from './shown.ts';
import type { Understood } from './understood.ts';

/** The lines between the name and the place: headline, then company and school. */
function linesAfterName({ lines }: ShownCard, { fullName, line }: ChosenName): string[] {
  const isName = ([text]: ShownCard['lines'][number]) => splitName(text).fullName === fullName;
  const name = line >= 0 ? line : lines.findIndex(isName);
  return lines
    .slice(name + 1)
    .filter(([text, mayBeHeadline]) => mayBeHeadline && !isNoise(text))
    .map(([text]) => text);
}

function asEvidence(found: Evidence | null): Evidence[] {
  return found === null ? [] : [{ field: found.field, source: found.source, value: found.value }];
}

/** `slug`: that of the address tells the person's photo from others. */
export function understandCard(card: ShownCard, slug: string): Understood | null {
  const name = chooseName(card.names, slug);
  if (name === null) return null;
  const lines = linesAfterName(card, name);
  const headline = readHeadline(card, lines);
  const company = readCompany(card, lines, headline?.value ?? null);
  const names = name.places.map(([source, value]) => ({ field: 'name', source, value }));
  return {
    name: name.fullName,
    headline: headline?.value ?? null,
    company: company?.value ?? null,
    isSure: card.places > 1 && name.agreed && company?.agreed !== false,
    evidence: [...names, ...asEvidence(headline), ...asEvidence(company)],
  };
}
