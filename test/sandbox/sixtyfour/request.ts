import {
  accept,
  isObject,
  isText,
  parseObject,
  unknownFields,
  type Body,
  type Checked,
} from '../vendor/parse-object.ts';

export type Mode = 'PROFESSIONAL' | 'PERSONAL';

/** Free-form: these fields mean something. */
export interface Lead {
  name?: string;
  first_name?: string;
  last_name?: string;
  company?: string;
  domain?: string;
  title?: string;
  email?: string;
  linkedin?: string;
}

export interface FindEmail {
  leads: Lead[];
  mode: Mode;
  webhook_url?: string;
}

/** Which of the four endpoints was asked. */
export interface Form {
  bulk: boolean;
  later: boolean;
}

const options = ['mode', 'verify_emails', 'providers', 'webhook_url'];
const texts = ['name', 'first_name', 'last_name', 'company', 'domain', 'title', 'email', 'linkedin'];
const profileAddress = /^https:\/\/([a-z]+\.)?linkedin\.com\/in\/[^/?#]+\/?$/;
const mostLeads = 100;

/** One lead or many, as one list. */
export function checkFindEmail(text: string, form: Form): Checked<FindEmail> {
  const parsed = parseObject(text);
  if (!parsed.ok) return parsed;
  const { value: body } = parsed;
  const leads = form.bulk ? body['leads'] : [body['lead']];
  const own = form.bulk ? 'leads' : 'lead';
  if (!Array.isArray(leads) || leads.length === 0 || leads.length > mostLeads)
    return { ok: false, errors: [`leads must hold 1 to ${mostLeads}`] };
  const errors = [
    ...unknownFields(body, [own, ...options]),
    ...checkOptions(body, form),
    ...leads.flatMap(checkLead),
  ];
  return accept({ mode: 'PROFESSIONAL', ...body, leads }, errors);
}

function checkOptions({ mode, verify_emails, providers, webhook_url }: Body, { later }: Form): string[] {
  const problems: [boolean, string][] = [
    [mode !== undefined && mode !== 'PROFESSIONAL' && mode !== 'PERSONAL', 'mode must be upper case'],
    [verify_emails !== undefined && typeof verify_emails !== 'boolean', 'verify_emails must be a boolean'],
    [providers !== undefined && providers !== null && !Array.isArray(providers), 'providers must be a list'],
    [webhook_url !== undefined && !later, 'webhook_url belongs to the async forms'],
    [webhook_url !== undefined && !isAddress(webhook_url), 'webhook_url is no address'],
  ];
  return problems.flatMap(([wrong, words]) => (wrong ? [words] : []));
}

const isAddress = (value: unknown): boolean => isText(value) && URL.canParse(value);

function checkLead(lead: unknown): string[] {
  if (!isObject(lead)) return ['lead must be an object'];
  const wrong = texts.filter((name) => lead[name] !== undefined && !isText(lead[name]));
  const errors = wrong.map((name) => `${name} must be a text`);
  const address = lead['linkedin'];
  if (isText(address) && !profileAddress.test(address)) errors.push('linkedin is not a profile');
  return errors;
}

/** Is there nothing in it by which somebody could be found? */
export const isEmpty = (lead: Lead): boolean =>
  [lead.name, lead.first_name, lead.email, lead.linkedin].every((value) => value === undefined);
