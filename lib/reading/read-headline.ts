import type { Evidence } from '../messages.ts';
import { isNoise } from './is-noise.ts';
import { cardEntries } from './read-company.ts';
import type { ShownCard } from './shown.ts';

function evidence(source: string, value: string): Evidence {
  return { field: 'headline', source, value };
}

/** The first line below the name, unless it is already the line with company and school; the toolbar repeats it. */
export function readHeadline(card: ShownCard, lines: string[]): Evidence | null {
  const { toolbar, headline } = card;
  if (toolbar !== '' && lines.includes(toolbar)) return evidence('card and toolbar', toolbar);
  const [first = ''] = lines;
  const names = cardEntries(card).map(([text]) => text);
  const isCompany =
    lines.length < 2 && names.some((name) => first === name || first.startsWith(`${name} · `));
  if (first !== '' && (!isCompany || first === headline)) return evidence('line after the name', first);
  if (toolbar !== '' && !isNoise(toolbar)) return evidence('toolbar', toolbar);
  return headline === '' ? null : evidence('headline block', headline);
}
