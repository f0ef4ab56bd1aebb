import type { CallItem } from '../../../lib/providers/provider.ts';
import { ada } from '../make-world.ts';

/** A lookup for somebody at `/in/<name>`; its id is the name. */
export function itemFor(name: string): CallItem {
  const address = `https://www.linkedin.com/in/${name}`;
  return { lookupId: name, kind: 'work-email', person: { ...ada, address } };
}

export const urnOf = (n: number) => `urn:harmonic:person:${n}`;

/** Somebody as the vendor answers it. */
export function personBody(n: number, name: string, emails: string[] = []) {
  return {
    entity_urn: urnOf(n),
    full_name: name,
    socials: { LINKEDIN: { url: `https://linkedin.com/in/${name}/`, follower_count: 7 } },
    contact: emails.length > 0 ? { primary_email: emails[0], emails } : null,
  };
}
