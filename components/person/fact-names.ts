import type { FactName } from '../../lib/enrichment/person.ts';
import type { TextKey } from '../../lib/text.ts';

export const factNames: Record<FactName, TextKey> = {
  address: 'field_address',
  memberId: 'field_address',
  leadId: 'field_address',
  fullName: 'field_full_name',
  firstName: 'field_first_name',
  lastName: 'field_last_name',
  headline: 'field_headline',
  company: 'field_company',
  domain: 'field_domain',
};
