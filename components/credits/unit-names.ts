import type { Unit } from '../../lib/enrichment/provider-id.ts';
import type { TextKey } from '../../lib/text.ts';

export const unitNames: Record<Unit, TextKey> = {
  credits: 'unit_credits',
  cents: 'unit_cents',
  requests: 'unit_requests',
};
