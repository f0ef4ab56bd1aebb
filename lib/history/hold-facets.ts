import type { Bits } from './bits.ts';
import { readFacets } from './facet-blocks.ts';
import type { Facet } from './facet.ts';
import type { HistoryIndex } from './stream-history.ts';

export interface FacetHolder {
  /** Who has any of these. */
  having(facets: readonly Facet[]): Promise<Bits>;
  /** Some were changed: all are read again when they are asked for. */
  forget(): void;
}

/** Holds who has which facets, as far as that was asked for. */
export function holdFacets(index: Pick<HistoryIndex, 'historyFacets'>): FacetHolder {
  const read = new Map<string, Promise<Bits>>();
  return {
    having(facets) {
      const name = facets.join('\n');
      const bits = read.get(name) ?? readFacets(index, facets);
      read.set(name, bits);
      bits.catch(() => read.delete(name));
      return bits;
    },
    forget: () => read.clear(),
  };
}
