import type { ProviderSettings } from '../../settings.ts';
import type { CallItem, CallRequest } from '../provider.ts';
import { sixtyfourCapabilities } from './capabilities.ts';

/** The body of the four find-email forms. The mode is upper case: the vendor's page writes it otherwise, its schema
 * does not take that. */
export function sixtyfourBody({ items, way }: CallRequest, { webhookUrl }: ProviderSettings): string {
  const leads = items.map(leadOf);
  const isSent = sixtyfourCapabilities.webhookWays.includes(way);
  return JSON.stringify({
    ...(isBulk(way) ? { leads } : { lead: leads[0] }),
    mode: items.some(isPersonal) ? 'PERSONAL' : 'PROFESSIONAL',
    webhook_url: isSent ? (webhookUrl ?? undefined) : undefined,
  });
}

function isBulk(way: CallRequest['way']): boolean {
  return way === 'bulk' || way === 'bulk-async';
}

/** An address that is given along comes back as it is, so it is only given to find somebody's personal one by. */
function leadOf(item: CallItem): Record<string, string | undefined> {
  const { person, knownEmail } = item;
  return {
    name: person.fullName,
    first_name: given(person.firstName),
    last_name: given(person.lastName),
    company: given(person.company),
    domain: given(person.domain),
    linkedin: given(person.address),
    email: isPersonal(item) ? given(knownEmail) : undefined,
  };
}

function isPersonal({ kind }: CallItem): boolean {
  return kind === 'personal-email';
}

function given(value: string | null | undefined): string | undefined {
  return value?.trim() ? value : undefined;
}
