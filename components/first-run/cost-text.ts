import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';

/** What a vendor charges as a rule, and the cap that is on. */
export function costText(vendor: ProviderId, { providers }: Pick<Settings, 'providers'>): string {
  const { name, unit, caps } = capabilitiesOf(vendor);
  const { prices, dailyCap } = providers[vendor];
  const email = amountText(prices['work-email'] ?? 0, unit);
  const cap = amountText(dailyCap ?? caps.day, unit);
  if (prices.phone === null) return text('first_cost_email_text', name, email, cap);
  return text('first_cost_text', name, email, amountText(prices.phone, unit), cap);
}
