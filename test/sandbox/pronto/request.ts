import {
  accept,
  isObject,
  isText,
  parseObject,
  unknownFields,
  type Body,
  type Checked,
} from '../vendor/parse-object.ts';

export const prontoKinds = ['email', 'phone', 'personal_email'] as const;
export type ProntoKind = (typeof prontoKinds)[number];

export interface Contact {
  firstname: string;
  lastname: string;
  domain?: string;
  company_name?: string;
  linkedin_url?: string;
  custom?: object;
}

export interface Enrichment extends Contact {
  enrichment_type: ProntoKind[];
  webhook_url?: string;
  phone_country_codes?: string[];
}

export interface Bulk {
  contacts: Contact[];
  enrichment_type: ProntoKind[];
  webhook_url?: string;
}

const contactFields = ['firstname', 'lastname', 'domain', 'company_name', 'linkedin_url', 'custom'];
const requestFields = ['enrichment_type', 'webhook_url', 'phone_country_codes'];
const profileAddress = /^https:\/\/([a-z]+\.)?linkedin\.com\/in\/[^/?#]+\/?$/;

const isKind = (value: unknown): value is ProntoKind => prontoKinds.some((kind) => kind === value);

function checkContact(body: Body, kinds: readonly ProntoKind[]): string[] {
  const errors = ['firstname', 'lastname']
    .filter((name) => !isText(body[name]))
    .map((name) => `Missing ${name}`);
  for (const name of ['domain', 'company_name', 'linkedin_url'])
    if (body[name] !== undefined && !isText(body[name])) errors.push(`${name} must be a text`);
  const address = body['linkedin_url'];
  if (isText(address) && !profileAddress.test(address)) errors.push('linkedin_url is not a profile');
  if (!isText(address) && kinds.some((kind) => kind !== 'email')) errors.push('linkedin_url is required');
  if (body['custom'] !== undefined && !isObject(body['custom'])) errors.push('custom must be an object');
  return errors;
}

function checkKinds(value: unknown, most: number): string[] {
  const right = Array.isArray(value) && value.every(isKind) && new Set(value).size === value.length;
  if (right && value.length >= 1 && value.length <= most) return [];
  return [`enrichment_type must hold 1 to ${most} of ${prontoKinds.join(', ')}`];
}

function checkOptions(body: Body): string[] {
  const { webhook_url: webhook, phone_country_codes: codes } = body;
  const errors: string[] = [];
  if (webhook !== undefined && !(isText(webhook) && URL.canParse(webhook)))
    errors.push('webhook_url is no address');
  const right = Array.isArray(codes) && codes.every((code) => isText(code) && /^[A-Z]{2}$/.test(code));
  if (codes !== undefined && !right) errors.push('phone_country_codes must be ISO 3166-1 alpha-2');
  return errors;
}

/** `most`: three kinds at once in sync, one in async. */
export function checkEnrichment(text: string, most: number): Checked<Enrichment> {
  const body = parseObject(text);
  if (!body.ok) return body;
  const kindErrors = checkKinds(body.value['enrichment_type'], most);
  if (kindErrors.length) return { ok: false, errors: kindErrors };
  const kinds = body.value['enrichment_type'] as ProntoKind[];
  return accept(body.value, [
    ...unknownFields(body.value, [...contactFields, ...requestFields]),
    ...checkContact(body.value, kinds),
    ...checkOptions(body.value),
  ]);
}

/** Two to a hundred contacts of exactly one kind; for an email each needs a domain or a company. */
export function checkBulk(text: string): Checked<Bulk> {
  const body = parseObject(text);
  if (!body.ok) return body;
  const { contacts, enrichment_type: kinds } = body.value;
  const errors = [...unknownFields(body.value, ['contacts', ...requestFields]), ...checkKinds(kinds, 1)];
  if (!Array.isArray(contacts) || contacts.length < 2 || contacts.length > 100)
    return { ok: false, errors: [...errors, 'contacts must hold 2 to 100'] };
  if (errors.length) return { ok: false, errors };
  return accept(
    body.value,
    contacts.flatMap((contact) => checkBulkContact(contact, kinds as ProntoKind[])),
  );
}

function checkBulkContact(contact: unknown, kinds: ProntoKind[]): string[] {
  if (!isObject(contact)) return ['A contact must be an object'];
  const nameless = !isText(contact['domain']) && !isText(contact['company_name']);
  const company = kinds.includes('email') && nameless ? ['domain or company_name is required'] : [];
  return [...unknownFields(contact, contactFields), ...checkContact(contact, kinds), ...company];
}
