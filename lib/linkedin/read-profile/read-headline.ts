import type { Evidence } from '../../messages.ts';
import { isNoise, textOf, type Line } from '../page-text.ts';
import { findOne } from '../selectors.ts';

function evidence(source: string, value: string): Evidence {
  return { field: 'headline', source, value };
}

/** The first line after the name, unless it is already the line with company and school; the toolbar repeats it. */
export function readHeadline(
  card: Element,
  toolbar: Element | null,
  lines: Line[],
  companies: string[],
): Evidence | null {
  const bar = textOf(toolbar?.querySelectorAll('a[href*="/in/"] p')[1]);
  if (bar !== '' && lines.some(({ text }) => text === bar)) return evidence('card and toolbar', bar);
  const ember = textOf(findOne(card, 'emberHeadline'));
  const first = lines[0]?.text ?? '';
  const isCompany =
    lines.length < 2 && companies.some((name) => first === name || first.startsWith(`${name} · `));
  if (first !== '' && (!isCompany || first === ember)) return evidence('line after the name', first);
  if (bar !== '' && !isNoise(bar)) return evidence('toolbar', bar);
  return ember === '' ? null : evidence('headline block', ember);
}
