import type { Kind } from '../../enrichment/kind.ts';
import { profileLink } from '../../enrichment/profile-link.ts';
import type { ProviderSettings } from '../../settings.ts';
import type { CallRequest } from '../provider.ts';

const types: Partial<Record<Kind, string>> = { 'work-email': 'work', 'personal-email': 'personal' };

/** The body of `POST /v1/api/enrichment/email`: one person, one kind. `external_id` comes back with the result, also
 * at the user's webhook. */
export function salesfinityBody({ items }: CallRequest, { webhookUrl }: ProviderSettings): string {
  const [item] = items;
  return JSON.stringify({
    linkedin_url: profileLink(item?.person.address ?? null) ?? undefined,
    type: item && types[item.kind],
    callback_url: webhookUrl ?? undefined,
    external_id: item?.lookupId,
  });
}
