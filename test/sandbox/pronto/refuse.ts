import type { SandboxPerson } from '../people.ts';
import type { Answer } from '../site.ts';
import { personFor, scenarioFor } from '../vendor/person-for.ts';
import { createStage } from '../vendor/stage.ts';
import { priceOf, type Payer } from './billing.ts';
import type { ProntoKnobs } from './knobs.ts';
import { refusals, refusalScenarios } from './refusals.ts';
import type { Contact, Enrichment } from './request.ts';
import type { ScenarioName } from './scenarios.ts';

export function personOfContact(contact: Contact): SandboxPerson {
  const { firstname: firstName, lastname: lastName, linkedin_url: address, domain } = contact;
  return personFor({ firstName, lastName, address, domain });
}

export function createRefuser(knobs: ProntoKnobs) {
  const stage = createStage(knobs, refusals);
  /** The refusal that this request gets before any work, or null. */
  return (request: Enrichment, person: SandboxPerson, { account }: Payer): Answer | null => {
    const scenario = scenarioFor(person, account, knobs);
    const staged = refusalScenarios[scenario as ScenarioName] ?? stage(person.slug, scenario);
    if (staged) return staged;
    const personal = request.enrichment_type.includes('personal_email');
    if (personal && !account.personalEmailConsent) return refusals.consent;
    return account.credits < priceOf(request.enrichment_type) ? refusals.credits : null;
  };
}
