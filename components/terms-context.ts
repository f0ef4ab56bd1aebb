import { createContext, use } from 'react';
import type { Terms } from '../lib/read-terms.ts';

/** Read before anything is shown, so that no price is shown that nobody asks, and followed from then on. */
export const TermsContext = createContext<Terms | null>(null);

export function useTerms(): Terms {
  const terms = use(TermsContext);
  if (!terms) throw new Error('The panel has no terms.');
  return terms;
}
