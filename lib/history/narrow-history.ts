import type { Database } from '../database.ts';
import { queryWords } from '../people/person-words.ts';
import { type Bits, bitsOf, bothBits } from './bits.ts';
import { facetGroups } from './facet.ts';
import { readFacets } from './facet-blocks.ts';
import type { HistoryQuery } from './history-query.ts';
import type { HistoryRow } from './history-row.ts';

/** One part of a query that is no facet: who fits, by an index, and whether a row does. */
interface Condition {
  /** At most so many entries of the index, the numbers in them; all unless said otherwise. */
  read(most?: number): Promise<number[]>;
  fits(row: HistoryRow): boolean;
}

/** Whom a query can mean at all, and what is still to be asked of each of them. */
interface Narrowed {
  allowed: Bits;
  rest: Condition[];
}

/** Where more fit the first page is sooner there by asking each row: at 100,000 people every 50th fits or more. */
const mostRead = 2000;

/** Facets and rare conditions become one set of numbers; what many people fit is left to be asked of the first rows. */
export async function narrow(
  tables: Pick<Database, 'historyRows' | 'historyFacets'>,
  query: HistoryQuery,
): Promise<Narrowed> {
  const conditions = conditionsOf(tables, query);
  const [everybody, groups, read] = await Promise.all([
    readFacets(tables, ['all']),
    Promise.all(facetGroups(query).map((facets) => readFacets(tables, facets))),
    Promise.all(conditions.map((condition) => condition.read(mostRead + 1))),
  ]);
  const rare = read.filter((numbers) => numbers.length <= mostRead).map(bitsOf);
  const rest = conditions.filter((_, index) => (read[index]?.length ?? 0) > mostRead);
  return { allowed: [...groups, ...rare].reduce(bothBits, everybody), rest };
}

/** Who fits the rest too; takes as long as many fit, up to a tenth of a second at 100,000. */
export async function narrowWhole({ allowed, rest }: Narrowed): Promise<Bits> {
  const read = await Promise.all(rest.map((condition) => condition.read()));
  return read.map(bitsOf).reduce(bothBits, allowed);
}

function conditionsOf({ historyRows }: Pick<Database, 'historyRows'>, query: HistoryQuery): Condition[] {
  const words = queryWords(query.search).map((word): Condition => ({
    read: async (most = Infinity) => historyRows.where('words').startsWith(word).limit(most).primaryKeys(),
    fits: (row) => row.words.some((stored) => stored.startsWith(word)),
  }));
  /** A time of 0 means that there is none. */
  const before = (name: 'checkedAt' | 'informBy', end: number | null): Condition[] => {
    if (end === null) return [];
    const range = () => historyRows.where(`[${name}+number]`).between([1, 0], [end, 0]);
    return [
      {
        read: async (most = Infinity) => range().limit(most).primaryKeys(),
        fits: (row) => row[name] > 0 && row[name] < end,
      },
    ];
  };
  return [...words, ...before('checkedAt', query.checkedBefore), ...before('informBy', query.informBefore)];
}
