import type { ConsentEntry } from '../../lib/enrichment/consent.ts';
import { useTerms } from '../terms-context.ts';

/** The newest word on personal email; null: never given. */
export function useConsent(): ConsentEntry | null {
  return useTerms().consent;
}
