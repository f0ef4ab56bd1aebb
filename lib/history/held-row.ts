import type { Facet } from './facet.ts';
import type { HeldWord } from './held-words.ts';
import type { HistoryRow } from './history-row.ts';

/** What a list shows of a person. */
export type ShownRow = Pick<
  HistoryRow,
  'number' | 'personId' | 'name' | 'company' | 'headline' | 'value' | 'status' | 'updatedAt' | 'checkedAt'
> & { facets: readonly Facet[] };

/** What is held in memory of a person: enough to find, to sort and to show them, some five hundred bytes. */
export type HeldRow = Readonly<
  ShownRow & Pick<HistoryRow, 'newestKey' | 'nameKey' | 'companyKey' | 'informBy'> & HeldTraits
>;

/** What all who have the same share. */
interface HeldTraits {
  words: readonly HeldWord[];
  facets: readonly Facet[];
}

export function heldRow(row: HistoryRow, traits: HeldTraits): HeldRow {
  const { number, personId, name, company, headline, value, status, updatedAt, checkedAt } = row;
  const { newestKey, nameKey, companyKey, informBy } = row;
  const shown = { number, personId, name, company, headline, value, status, updatedAt, checkedAt };
  return { ...shown, newestKey, nameKey, companyKey, informBy, ...traits };
}
