import type { PersonFacts } from '../../enrichment/person.ts';

/** The URN under which the vendor knows somebody, once it has told it; null when it has not. */
export function knownUrn({ vendorIds }: PersonFacts): string | null {
  return vendorIds?.harmonic ?? null;
}
