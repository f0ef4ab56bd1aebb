import { emailOf, personalEmailOf, type SandboxPerson } from '../people.ts';
import type { SixtyfourKnobs } from './knobs.ts';
import type { Lead, Mode } from './request.ts';

export type EmailTuple = string[];

/** The result of one lead, in the vendor's words. `error`: the research of this lead alone failed. */
export interface Result {
  name?: string | undefined;
  company?: string | undefined;
  linkedin?: string | undefined;
  email?: EmailTuple[];
  personal_email?: EmailTuple[];
  cost_cents?: number;
  error?: string;
}

export interface Found {
  result: Result;
  /** Cents. */
  cost: number;
}

/** Cents for each request, found or not. */
export const sixtyfourPrices: Record<Mode, number> = { PROFESSIONAL: 5, PERSONAL: 20 };

const words: Partial<Record<string, string>> = {
  'catch-all': 'UNKNOWN',
  'catch-all-word': 'CATCH_ALL',
  risky: 'RISKY',
  invalid: 'INVALID',
  'unknown-status': 'PROBABLY_FINE',
};

interface Research {
  person: SandboxPerson;
  lead: Lead;
  mode: Mode;
  scenario: string;
}

/** What the vendor finds for one lead, and what that costs. */
export function findEmail(research: Research, { tellsCost, echoes }: SixtyfourKnobs): Found {
  const { lead, mode, scenario } = research;
  const echo = { name: lead.name, company: lead.company, ...(echoes ? { linkedin: lead.linkedin } : {}) };
  const told = (cost: number) => (tellsCost ? { cost_cents: cost } : {});
  if (scenario === 'job-failed')
    return { result: { ...echo, error: 'The research of this lead failed', ...told(0) }, cost: 0 };
  const cost = isPersonal(lead.email) && mode === 'PERSONAL' ? 0 : sixtyfourPrices[mode];
  return { result: { ...echo, ...addresses(research), ...told(cost) }, cost };
}

/** An address that was given along comes back as it was; a personal one ends a PERSONAL lookup at once. */
function addresses({ person, lead, mode, scenario }: Research): Result {
  const company = lead.email && !isPersonal(lead.email) ? lead.email : emailOf(person);
  const own = isPersonal(lead.email) ? lead.email : personalEmailOf(person);
  const email = tuples(company, 'COMPANY', scenario);
  if (mode === 'PROFESSIONAL') return { email };
  const personal = tuples(own ?? '', 'PERSONAL', scenario === 'company-only' ? 'empty-list' : scenario);
  return { email, personal_email: personal };
}

function tuples(address: string, type: 'COMPANY' | 'PERSONAL', scenario: string): EmailTuple[] {
  if (scenario === 'empty-list') return [];
  if (scenario === 'not-found') return [['', 'NOT_FOUND', type]];
  if (scenario === 'tuple-of-two') return [[address, 'OK']];
  return [[address, words[scenario] ?? 'OK', type]];
}

const isPersonal = (address: string | undefined): boolean => address?.endsWith('@post.example') ?? false;
