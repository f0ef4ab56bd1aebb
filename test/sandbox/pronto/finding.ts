import { emailOf, personalEmailOf, type SandboxPerson } from '../people.ts';
import type { Enrichment, ProntoKind } from './request.ts';

/** Credits per kind that was found. */
export const prontoPrices: Record<ProntoKind, number> = { email: 3, phone: 30, personal_email: 3 };

/** What the vendor knows of one person, in its own words. Absent fields were not asked for. */
export interface Found {
  status: string;
  message?: string;
  email?: string | null;
  email_status?: string;
  personal_email?: string | null;
  personal_email_status?: string;
  phones?: (string | { number: string; type?: string })[];
  phone_status?: string;
  /** The kinds that cost. */
  paid: ProntoKind[];
}

const emailWords: Partial<Record<string, string>> = {
  valid: 'valid',
  'catch-all': 'catch-all',
  invalid: 'invalid',
  'unknown-status': 'probably-fine',
};

const nothing: string[] = ['not-found', 'empty-success', 'status-error', 'nothing-404'];

/** The answer in content; how it travels (or breaks) is another matter. */
export function findPerson(person: SandboxPerson, request: Enrichment, scenario: string): Found {
  const kinds = request.enrichment_type;
  if (nothing.includes(scenario)) return findNothing(kinds, scenario);
  const found: Found = { status: scenario === 'unknown-status' ? 'partially-done' : 'success', paid: kinds };
  const word = emailWords[scenario];
  if (kinds.includes('email'))
    Object.assign(found, { email: emailOf(person), email_status: word ?? 'deliverable' });
  if (kinds.includes('personal_email'))
    Object.assign(found, {
      personal_email: personalEmailOf(person),
      personal_email_status: word ?? 'valid',
    });
  if (kinds.includes('phone'))
    Object.assign(found, { phones: phonesOf(scenario), phone_status: word ?? 'valid' });
  return found;
}

function phonesOf(scenario: string): Found['phones'] {
  const numbers = ['+12025550123', '+12025550148'];
  return scenario === 'phone-objects' ? numbers.map((number) => ({ number, type: 'mobile' })) : numbers;
}

function findNothing(kinds: ProntoKind[], scenario: string): Found {
  const found: Found = {
    status: scenario === 'status-error' || scenario === 'nothing-404' ? 'error' : 'success',
    paid: [],
  };
  if (scenario === 'empty-success') return found;
  found.message = 'No data found for this contact';
  if (kinds.includes('email')) Object.assign(found, { email: null, email_status: 'N/A' });
  if (kinds.includes('personal_email'))
    Object.assign(found, { personal_email: null, personal_email_status: 'N/A' });
  if (kinds.includes('phone')) Object.assign(found, { phones: [], phone_status: 'not_found' });
  return found;
}
