import type { Kind } from '../../enrichment/kind.ts';
import type { PersonFacts } from '../../enrichment/person.ts';
import type { ProviderSettings } from '../../settings.ts';
import type { CallItem, CallRequest } from '../provider.ts';

const prontoKinds: Record<Kind, string> = {
  'work-email': 'email',
  'personal-email': 'personal_email',
  phone: 'phone',
};

/** The body of `POST /contacts/single_enrich`: one person, one to three kinds. Requests have no underscore in
 * `firstname`, answers do. */
export function prontoBody({ callId, items }: CallRequest, settings: ProviderSettings): string {
  const lookups = Object.fromEntries(items.map(({ kind, lookupId }) => [prontoKinds[kind], lookupId]));
  return JSON.stringify({
    ...(items[0] ? contact(items[0].person) : {}),
    custom: { call_id: callId, lookup_ids: lookups },
    ...wanted(items, settings),
  });
}

/** The body of `POST /contacts/bulk_enrich`: two to a hundred people, one kind. Each contact's `custom` comes back
 * with its result at the user's webhook. */
export function prontoBulkBody({ callId, items }: CallRequest, settings: ProviderSettings): string {
  const contacts = items.map(({ person, lookupId }) => ({
    ...contact(person),
    custom: { call_id: callId, lookup_id: lookupId },
  }));
  return JSON.stringify({ contacts, ...wanted(items, settings) });
}

function contact({ firstName, lastName, domain, company, address }: PersonFacts) {
  return {
    firstname: firstName,
    lastname: lastName,
    domain: domain ?? undefined,
    company_name: company ?? undefined,
    linkedin_url: address ?? undefined,
  };
}

function wanted(items: readonly CallItem[], settings: ProviderSettings) {
  return {
    enrichment_type: [...new Set(items.map(({ kind }) => prontoKinds[kind]))],
    webhook_url: settings.webhookUrl ?? undefined,
    phone_country_codes: phoneCountries(items, settings),
  };
}

function phoneCountries(
  items: CallRequest['items'],
  { phoneCountryCodes }: ProviderSettings,
): string[] | undefined {
  const asked = items.some(({ kind }) => kind === 'phone');
  return asked && phoneCountryCodes.length > 0 ? phoneCountryCodes : undefined;
}
