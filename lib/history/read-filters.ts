import type { ProviderId } from '../enrichment/provider-id.ts';
import { isProviderId } from '../providers/index.ts';
import { countFacets, facetNames } from './facet-blocks.ts';
import { type Outcome, outcomes } from './history-query.ts';
import type { HistoryIndex } from './stream-history.ts';

/** What there is to filter by, with how many people each is. */
interface Filters {
  outcomes: { name: Outcome; count: number }[];
  vendors: { name: ProviderId; count: number }[];
  tags: { name: string; count: number }[];
}

/** Reads the kept counts; nothing is counted. */
export async function readFilters(index: HistoryIndex): Promise<Filters> {
  const [vendors, tags] = await Promise.all([facetNames(index, 'vendor'), facetNames(index, 'tag')]);
  const counted = async <Name extends string>(
    group: 'outcome' | 'vendor' | 'tag',
    names: readonly Name[],
  ) => {
    const counts = await countFacets(
      index,
      names.map((name) => `${group}:${name}` as const),
    );
    return names.map((name, place) => ({ name, count: counts[place] ?? 0 }));
  };
  return {
    outcomes: await counted('outcome', outcomes),
    vendors: await counted('vendor', vendors.filter(isProviderId)),
    tags: await counted('tag', tags),
  };
}
