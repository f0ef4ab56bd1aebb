import { type Bits, eitherBits, noBits, setBit } from './bits.ts';
import type { Facet } from './facet.ts';

/** Who has which facet, in memory. */
interface HeldFacets {
  /** The facets of somebody are these now, and were others before. Answers them as they are to be kept: the same array for
   * all who have the same. */
  change(number: number, before: readonly Facet[], now: readonly Facet[]): readonly Facet[];
  /** Who has any of these. */
  having(facets: readonly Facet[]): Bits;
}

export function createHeldFacets(): HeldFacets {
  const sets = new Map<Facet, Bits>();
  const shared = new Map<string, readonly Facet[]>();
  function put(facet: Facet, number: number): void {
    const bits = withRoom(sets.get(facet) ?? noBits(), number);
    setBit(bits, number, true);
    sets.set(facet, bits);
  }
  function leave(facet: Facet, number: number): void {
    const bits = sets.get(facet);
    if (bits) setBit(bits, number, false);
  }
  return {
    change(number, before, now) {
      for (const facet of before) if (!now.includes(facet)) leave(facet, number);
      for (const facet of now) if (!before.includes(facet)) put(facet, number);
      const name = now.join('\n');
      const kept = shared.get(name) ?? now;
      shared.set(name, kept);
      return kept;
    },
    having: (facets) => facets.map((facet) => sets.get(facet) ?? noBits()).reduce(eitherBits, noBits()),
  };
}

/** Twice as long whenever it is too short. */
function withRoom(bits: Bits, number: number): Bits {
  const needed = (number >> 3) + 1;
  if (needed <= bits.length) return bits;
  const longer = new Uint8Array(Math.max(needed, 2 * bits.length));
  longer.set(bits);
  return longer;
}
