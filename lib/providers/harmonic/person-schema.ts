import { z } from 'zod';
import { eachOnce, emailAddress } from '../email-address.ts';
import { vendorName } from '../vendor-name.ts';
import { profileKey } from './profile-key.ts';

const text = z.string().nullish().catch(null);
const texts = z.array(z.unknown()).nullish().catch(null);

const person = z.object({
  entity_urn: z.string(),
  full_name: text,
  first_name: text,
  last_name: text,
  socials: z.record(z.string(), z.unknown()).nullish().catch(null),
  contact: z.object({ primary_email: text, emails: texts, exec_emails: texts }).nullish().catch(null),
});

/** What we keep of a person at Harmonic: the whole one is long, and not asked for. */
export const harmonicPerson = z.object({
  urn: z.string(),
  /** The profile's key, however its address is spelt there. */
  profile: z.string().nullable(),
  name: z.object({ fullName: z.string(), firstName: z.string(), lastName: z.string() }).exactOptional(),
  /** The primary address comes first. */
  emails: z.array(z.string()),
});
export type HarmonicPerson = z.infer<typeof harmonicPerson>;

/** A person out of an answer; null when it is none. */
export function readPerson(body: unknown): HarmonicPerson | null {
  const read = person.safeParse(body).data;
  if (!read) return null;
  const { contact, socials, full_name: full, first_name: first, last_name: last } = read;
  const addresses = [contact?.primary_email, ...(contact?.emails ?? []), ...(contact?.exec_emails ?? [])];
  const emails = addresses.flatMap((value) => (typeof value === 'string' ? (emailAddress(value) ?? []) : []));
  const keys = Object.values(socials ?? {}).map((social) => profileKey(urlOf(social)));
  const name = vendorName({ full, first, last });
  return {
    urn: read.entity_urn,
    ...(name && { name }),
    profile: keys.find((key) => key !== null) ?? null,
    emails: eachOnce(emails, (email) => email),
  };
}

const withUrl = z.object({ url: z.string() });

function urlOf(social: unknown): string | null {
  return withUrl.safeParse(social).data?.url ?? null;
}
