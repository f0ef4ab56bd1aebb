import type { HistoryQuery } from './history-query.ts';

/** One trait people are filtered by, e.g. `outcome:found` or `tag:Berlin`; everybody has `all`. */
export type Facet = 'all' | `${FacetGroup}:${string}`;

type FacetGroup = 'outcome' | 'vendor' | 'run' | 'tag';

type FacetedParts = Pick<HistoryQuery, 'outcomes' | 'vendors' | 'runIds' | 'tags'>;

/** The wanted facets of each group that asks for something. */
export function facetGroups({ outcomes, vendors, runIds, tags }: FacetedParts): Facet[][] {
  const groups: [FacetGroup, readonly string[]][] = [
    ['outcome', outcomes],
    ['vendor', vendors],
    ['run', runIds],
    ['tag', tags],
  ];
  return groups
    .filter(([, names]) => names.length > 0)
    .map(([group, names]) => names.map((name): Facet => `${group}:${name}`));
}
