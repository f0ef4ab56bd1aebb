import { profileLink } from '../../enrichment/profile-link.ts';
import type { CallRequest } from '../provider.ts';

/** The body of `POST /email_enrichment/jobs`: up to 5,000 people by the addresses of their profiles. */
export function harmonicBody({ items }: Pick<CallRequest, 'items'>): string {
  const addresses = items.map(({ person }) => profileLink(person.address)).filter((link) => link !== null);
  return JSON.stringify({ person_linkedin_urls: [...new Set(addresses)] });
}
