import { emailOf, type SandboxPerson } from '../people.ts';
import { personFor, scenarioFor } from '../vendor/person-for.ts';
import type { HarmonicAccount } from './account.ts';
import type { HarmonicKnobs } from './knobs.ts';

/** Somebody as the vendor stores them. */
export interface Stored {
  urn: string;
  person: SandboxPerson;
  /** Is an address on record? */
  hasEmail: boolean;
  /** By the vendor's clock. */
  attemptedAt: number | null;
}

const profileAddress = /^(?:https?:\/\/)?(?:[a-z]+\.)?linkedin\.com\/in\/([^/?#]+)\/?(?:[?#]|$)/i;

/** All people the vendor knows, by URN and by the name of their profile. */
export function createDirectory(knobs: HarmonicKnobs) {
  const bySlug = new Map<string, Stored>();
  const byUrn = new Map<string, Stored>();

  function stored(slug: string): Stored {
    const address = `https://www.linkedin.com/in/${slug}`;
    const person = personFor({ firstName: 'Sandy', lastName: slug, address, domain: undefined });
    const before = bySlug.get(person.slug);
    if (before) return before;
    const urn = `urn:harmonic:person:${315_637 + bySlug.size}`;
    const entry: Stored = { urn, person, hasEmail: false, attemptedAt: null };
    bySlug.set(person.slug, entry);
    byUrn.set(urn, entry);
    return entry;
  }

  /** `invalid`: this is no profile's address. null: nobody is known there. */
  function at(address: string, account: HarmonicAccount): Stored | 'invalid' | null {
    const slug = profileAddress.exec(address)?.[1]?.toLowerCase();
    if (slug === undefined) return 'invalid';
    return standing(stored(knobs.otherNames.get(slug) ?? decodeURIComponent(slug)), account);
  }

  /** The person as the scenario has it. */
  function standing(known: Stored, account: HarmonicAccount): Stored | 'invalid' | null {
    const scenario = scenarioFor(known.person, account, knobs);
    if (scenario.startsWith('address-on-record')) known.hasEmail = true;
    if (scenario === 'recently-attempted') known.attemptedAt ??= knobs.now() - 86_400_000;
    if (scenario === 'invalid-there') return 'invalid';
    return scenario === 'unknown-there' ? null : known;
  }

  return {
    at,
    byUrn: (urn: string) => byUrn.get(urn) ?? null,
    submitted(urn: string, account: HarmonicAccount) {
      const known = byUrn.get(urn);
      return known ? standing(known, account) : null;
    },
    urnOf: (slug: string) => stored(slug).urn,
  };
}

/** A person as a question for one is answered: most of it is of no use to us. */
export function personBody({ urn, person, hasEmail }: Stored, knobs: HarmonicKnobs): object {
  const email = emailOf(person);
  const hides = knobs.scenarios.get(person.slug) ?? person.scenario;
  const shows = hasEmail && hides !== 'address-on-record-hidden' && hides !== 'success-without-address';
  return {
    entity_urn: urn,
    full_name: `${person.firstName} ${person.lastName}`,
    first_name: person.firstName,
    last_name: person.lastName,
    socials: { LINKEDIN: { url: `https://linkedin.com/in/${person.slug}`, follower_count: 12 } },
    contact: shows ? { primary_email: email, emails: [email], exec_emails: null, phone_numbers: [] } : null,
    experience: [{ title: person.headline, description: 'x'.repeat(knobs.personBytes) }],
  };
}
