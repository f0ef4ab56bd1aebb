import type { PersonIdentity } from '../enrichment/person.ts';

export interface ProfileAddress {
  kind: 'profile';
  url: string;
  key: string;
}

/** Stand-in: plain `/in/<slug>` addresses only. */
export function readAddress(input: string): ProfileAddress | null {
  const slug = /^https:\/\/www\.linkedin\.com\/in\/([^/?#]+)/.exec(input)?.[1];
  if (slug === undefined || slug === 'me') return null;
  const name = slug.toLowerCase();
  return { kind: 'profile', url: `https://www.linkedin.com/in/${name}`, key: `in:${name}` };
}

/** Stand-in. */
export function identityKeys(identity: PersonIdentity): string[] {
  const address = identity.address === null ? null : readAddress(identity.address);
  return [address?.key, identity.memberId && `id:${identity.memberId}`].filter(
    (key) => typeof key === 'string',
  );
}
