import { useMemo } from 'react';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { isAllowed } from '../../lib/preset/preset.ts';
import { providerIds } from '../../lib/providers/index.ts';
import { useTerms } from '../terms-context.ts';

/** The vendors that the user has entered a key of, and may use, in the list's order. */
export function useKeyedVendors(): ProviderId[] {
  const { withKey, preset } = useTerms();
  return useMemo(
    () => providerIds.filter((id) => withKey.has(id) && isAllowed(preset, id)),
    [withKey, preset],
  );
}
