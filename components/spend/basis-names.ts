import type { CostBasis } from '../../lib/enrichment/cost.ts';
import type { TextKey } from '../../lib/text.ts';

/** How sure a spend is, the surest first. */
export const basisNames: readonly { basis: CostBasis; key: TextKey }[] = [
  { basis: 'reported', key: 'basis_reported' },
  { basis: 'estimated', key: 'basis_estimated' },
  { basis: 'unknown', key: 'basis_unknown' },
];
