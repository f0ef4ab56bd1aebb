import { profileLink } from '../../enrichment/profile-link.ts';
import type { CallRequest } from '../provider.ts';
import { knownUrn } from './known-urn.ts';

/** The body of `POST /email_enrichment/jobs`: up to 5,000 people, all by their URNs or all by the addresses of their
 * profiles. */
export function harmonicBody({ items }: Pick<CallRequest, 'items'>): string {
  const urns = items.map(({ person }) => knownUrn(person)).filter((urn) => urn !== null);
  if (urns.length === items.length) return JSON.stringify({ person_urns: [...new Set(urns)] });
  const addresses = items.map(({ person }) => profileLink(person.address)).filter((link) => link !== null);
  return JSON.stringify({ person_linkedin_urls: [...new Set(addresses)] });
}
