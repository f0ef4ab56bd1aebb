import { numberedPerson, personAt, personNamed, type SandboxPerson } from '../people.ts';
import type { Knobs } from './knobs.ts';
import type { Account } from './vendor.ts';

/** Whom a request names. */
export interface Subject {
  firstName: string;
  lastName: string;
  address: string | undefined;
  domain: string | undefined;
}

/** Somebody the sandbox does not know is found all the same, at the company that the request names. */
export function personFor({ firstName, lastName, address, domain }: Subject): SandboxPerson {
  const slug = /\/in\/([^/?#]+)/.exec(address ?? '')?.[1];
  const listed = slug ? personAt(decodeURIComponent(slug)) : null;
  const known = listed ?? personNamed(firstName, lastName);
  const stranger = { ...numberedPerson(0), slug: slug ?? 'nobody', firstName, lastName };
  return known ?? { ...stranger, domain: domain ?? 'unknown.example' };
}

/** The test's word first, then the key's, then the person's. */
export function scenarioFor(person: SandboxPerson, { scenario }: Account, knobs: Knobs): string {
  return knobs.scenarios.get(person.slug) ?? scenario ?? person.scenario;
}
