import type { Outcome } from './history-query.ts';
import type { ShownRow } from './held-row.ts';

/** What may have cost something comes first. */
const telling = ['interrupted', 'failed', 'wrong', 'not-found'] as const satisfies Outcome[];

/** What became of somebody of whom nothing of use was found; null: something was, or nothing came to its end. */
export function endedAs({ value, facets }: Pick<ShownRow, 'value' | 'facets'>) {
  if (value !== null) return null;
  return telling.find((outcome) => facets.includes(`outcome:${outcome}`)) ?? null;
}
