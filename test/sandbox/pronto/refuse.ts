import { setTimeout as wait } from 'node:timers/promises';
import { numberedPerson, personAt, personNamed, type SandboxPerson } from '../people.ts';
import type { Answer } from '../site.ts';
import { priceOf, type Payer } from './billing.ts';
import type { Knobs } from './knobs.ts';
import { refusals, refusalScenarios } from './refusals.ts';
import type { Contact, Enrichment } from './request.ts';
import type { ScenarioName } from './scenarios.ts';

/** Somebody the sandbox does not know is found all the same, at the company that the request names. */
export function personFor(contact: Contact): SandboxPerson {
  const slug = /\/in\/([^/?#]+)/.exec(contact.linkedin_url ?? '')?.[1];
  const listed = slug ? personAt(decodeURIComponent(slug)) : null;
  const known = listed ?? personNamed(contact.firstname, contact.lastname);
  const { firstname: firstName, lastname: lastName } = contact;
  const domain = contact.domain ?? 'unknown.example';
  return known ?? { ...numberedPerson(0), slug: slug ?? 'nobody', firstName, lastName, domain };
}

/** The test's word first, then the key's, then the person's. */
export function scenarioFor(person: SandboxPerson, { account }: Payer, knobs: Knobs): ScenarioName {
  return knobs.scenarios.get(person.slug) ?? account.scenario ?? person.scenario;
}

export function latency({ latency: { min, max } }: Knobs): Promise<void> {
  const milliseconds = min + Math.random() * (max - min);
  return milliseconds > 0 ? wait(milliseconds) : Promise.resolve();
}

/** Counts how often a person was refused for the rate, so that the scenario ends after its times. */
export function createRefuser(knobs: Knobs) {
  const times = new Map<string, number>();
  const rateLimited = (person: SandboxPerson, scenario: ScenarioName): Answer | null => {
    if (scenario !== 'rate-limited' && scenario !== 'rate-limited-silently') return null;
    const before = times.get(person.slug) ?? 0;
    if (before >= knobs.rateLimitedTimes) return null;
    times.set(person.slug, before + 1);
    return refusals.rate(scenario === 'rate-limited' ? knobs.retryAfter : null);
  };
  /** The refusal that this request gets before any work, or null. */
  return (request: Enrichment, person: SandboxPerson, payer: Payer): Answer | null => {
    const scenario = scenarioFor(person, payer, knobs);
    const staged = refusalScenarios[scenario] ?? rateLimited(person, scenario);
    if (staged) return staged;
    const personal = request.enrichment_type.includes('personal_email');
    if (personal && !payer.account.personalEmailConsent) return refusals.consent;
    return payer.account.credits < priceOf(request.enrichment_type) ? refusals.credits : null;
  };
}
