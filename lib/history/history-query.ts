import type { ProviderId } from '../enrichment/provider-id.ts';

/** What became of somebody. `found`: an address or number that nobody marked as wrong; `valid`, `risky`: one that the
 * vendor calls so. `not-found`, `failed`, `interrupted`: the newest answer on one of the kinds. `wrong`: paid, but
 * bounced or somebody else's. */
export const outcomes = ['found', 'valid', 'risky', 'not-found', 'failed', 'interrupted', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];

/** `newest`: who changed last comes first. `oldest-check`: whose last answer is oldest, those without one first. */
export const historySorts = ['newest', 'name', 'company', 'oldest-check'] as const;
export type HistorySort = (typeof historySorts)[number];

/** Who is wanted of all stored people: everybody who fits each part, within a list any of it. An empty list, an empty
 * search and null ask for nothing. Times are milliseconds since 1970. */
export interface HistoryQuery {
  /** Each word begins a word of name, company, headline, address, found value, tag or note. */
  search: string;
  outcomes: readonly Outcome[];
  vendors: readonly ProviderId[];
  runIds: readonly string[];
  tags: readonly string[];
  /** Whose last answer is older than this. */
  checkedBefore: number | null;
  /** Who should have been told before this that data is held about them, and was not. */
  informBefore: number | null;
  sort: HistorySort;
}

export const wholeHistory: HistoryQuery = {
  search: '',
  outcomes: [],
  vendors: [],
  runIds: [],
  tags: [],
  checkedBefore: null,
  informBefore: null,
  sort: 'newest',
};

/** Does everybody fit? The order keeps nobody out. */
export function asksNothing(query: HistoryQuery): boolean {
  const asked = { ...query, search: query.search.trim(), sort: wholeHistory.sort };
  const parts = Object.keys(wholeHistory) as (keyof HistoryQuery)[];
  return parts.every((part) => JSON.stringify(asked[part]) === JSON.stringify(wholeHistory[part]));
}
