import { monthsLater } from '../clock.ts';
import type { Person } from '../enrichment/person.ts';
import type { PrivacySettings } from './privacy-settings.ts';

export type Terms = Pick<PrivacySettings, 'keepMonths' | 'keepMonthsByTag'>;

/** From when on somebody is deleted, counted from the last time anything was stored about them; null: never. A tag with
 * months of its own overrides the default, in whatever letters it was written; of several the shortest counts. */
export function deleteAfter(
  { updatedAt, tags }: Pick<Person, 'updatedAt' | 'tags'>,
  { keepMonths, keepMonthsByTag }: Terms,
): number | null {
  const worn = new Set(tags.map(plain));
  const own = Object.entries(keepMonthsByTag).filter(([tag]) => worn.has(plain(tag)));
  const months = own.length > 0 ? Math.min(...own.map(([, count]) => count)) : keepMonths;
  return months === null ? null : monthsLater(updatedAt, months);
}

function plain(tag: string): string {
  return tag.normalize('NFKC').replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Whoever changed after this is kept in any case; null: nobody is deleted. */
export function keptAnyway({ keepMonths, keepMonthsByTag }: Terms, now: number): number | null {
  const all = [...(keepMonths === null ? [] : [keepMonths]), ...Object.values(keepMonthsByTag)];
  return all.length === 0 ? null : monthsLater(now, -Math.min(...all));
}

/** On the last day of a short month what is of the 29th to the 31st of an earlier one is due too. */
const monthEndMs = 3 * 86_400_000;

/** Nobody is due who changed after this, but not all are who did not; null: nobody is. */
export function perhapsDue(terms: Terms, now: number): number | null {
  const kept = keptAnyway(terms, now);
  return kept === null ? null : kept + monthEndMs;
}
