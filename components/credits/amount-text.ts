import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { type PluralKey, plural } from '../../lib/text.ts';

const unitKeys: Record<Unit, PluralKey> = {
  credits: 'amount_credits',
  cents: 'amount_cents',
  requests: 'amount_requests',
};

/** An amount with its unit: "3 credits". */
export function amountText(amount: number, unit: Unit): string {
  return plural(unitKeys[unit], amount);
}
