import type { Kind } from '../../enrichment/kind.ts';
import type { ProviderSettings } from '../../settings.ts';
import type { CallRequest } from '../provider.ts';

const prontoKinds: Record<Kind, string> = {
  'work-email': 'email',
  'personal-email': 'personal_email',
  phone: 'phone',
};

/** The body of `POST /contacts/single_enrich`: one person, one to three kinds. Requests have no underscore in
 * `firstname`, answers do. */
export function prontoBody({ callId, items }: CallRequest, settings: ProviderSettings): string {
  const person = items[0]?.person;
  const lookups = Object.fromEntries(items.map(({ kind, lookupId }) => [prontoKinds[kind], lookupId]));
  return JSON.stringify({
    firstname: person?.firstName,
    lastname: person?.lastName,
    domain: person?.domain ?? undefined,
    company_name: person?.company ?? undefined,
    linkedin_url: person?.address ?? undefined,
    enrichment_type: items.map(({ kind }) => prontoKinds[kind]),
    custom: { call_id: callId, lookup_ids: lookups },
    webhook_url: settings.webhookUrl ?? undefined,
    phone_country_codes: phoneCountries(items, settings),
  });
}

function phoneCountries(
  items: CallRequest['items'],
  { phoneCountryCodes }: ProviderSettings,
): string[] | undefined {
  const asked = items.some(({ kind }) => kind === 'phone');
  return asked && phoneCountryCodes.length > 0 ? phoneCountryCodes : undefined;
}
