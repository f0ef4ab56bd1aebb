import { type TextKey, text } from '../../lib/text.ts';

const known: Record<string, TextKey> = {
  person: 'missing_person',
  name: 'missing_name',
  'first name': 'missing_first_name',
  'last name': 'missing_last_name',
  company: 'missing_company',
  headline: 'missing_headline',
  address: 'missing_address',
  agreement: 'missing_agreement',
};

/** The word for a missing field; a field that is new to the panel is named as the reader names it. */
export function missingText(field: string): string {
  const key = Object.hasOwn(known, field) ? known[field] : undefined;
  return key ? text(key) : field;
}
